// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;

/**
 * Which of the indexes in the cache folder can be used.
 *
 * @param index the one to be used, or null
 * @param why why there is none, to be read behind "Making the index:"
 */
record IndexChoice(TextIndex index, String why) {

    private static final System.Logger LOG = System.getLogger(IndexChoice.class.getName());
    /** How many steps of the history are looked through for the one that was committed last. */
    private static final int HISTORY = 20_000;

    /** Opens the newest index that is of this project and this state of its file, preferring one that was completed. */
    static IndexChoice among(IndexPlace place, ProjectSession session, ProjectView view) {
        TextIndex chosen = null;
        String why = "there is no index yet";
        for (Path folder : place.generations()) {
            try {
                TextIndex found = TextIndex.open(folder);
                if (!found.stamp().schema().equals(Stamp.SCHEMA) || !found.stamp().project().equals(view.info().id())) {
                    why = "the index was made by another version of Cairn or for another project";
                    closeQuietly(found);
                } else if (!isOfThisHistory(found.stamp(), session, view)) {
                    why = "the index belongs to another state of the file";
                    closeQuietly(found);
                } else if (chosen == null || found.stamp().complete() && !chosen.stamp().complete()) {
                    closeQuietly(chosen);
                    chosen = found;
                } else {
                    closeQuietly(found);
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The index in " + folder + " cannot be opened.", e);
                why = "the index was damaged";
            }
        }
        return new IndexChoice(chosen, why);
    }

    /** Whether the commit's change is one of this file: a backup that was put back has others of the same numbers. */
    private static boolean isOfThisHistory(Stamp stamp, ProjectSession session, ProjectView view) {
        return stamp.version() < 0 || stamp.version() <= view.version() && stamp.moment().equals(moment(session, stamp.version()));
    }

    /** When a change was made; empty if the history does not say. */
    static String moment(ProjectSession session, long version) {
        long back = Math.max(0, session.view().version() - version);
        return session.history((int) Math.min(HISTORY, back + 1)).stream().filter(step -> step.number() == version).findFirst()
                .map(ChangeSet::at).map(Object::toString).orElse("");
    }

    static void closeQuietly(TextIndex closing) {
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Closing an index failed.", e);
            }
        }
    }
}
