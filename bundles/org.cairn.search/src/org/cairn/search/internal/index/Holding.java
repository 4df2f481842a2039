// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;

/** What of a project an index holds: the texts of its sources, or what its plans and records say. */
public interface Holding {

    /** The texts of the sources. */
    Holding SOURCES = new Holding() {

        @Override
        public ProjectView view(ProjectView project) {
            return project;
        }

        @Override
        public Set<UUID> rewritten(ProjectChange change) {
            return change.rewritten();
        }

        @Override
        public Set<UUID> touched(ProjectChange change) {
            return change.touched(EntityKind.SOURCE);
        }

        @Override
        public String names(ProjectView project) {
            return "";
        }

        @Override
        public Path folder(Path ofProject) {
            return ofProject;
        }

        @Override
        public boolean forgets(ProjectChange change) {
            return false;
        }

        @Override
        public boolean forgetsWhatChangedUnseen() {
            return false;
        }
    };

    /** A view of a project whose sources are what the index holds. */
    ProjectView view(ProjectView project);

    /** GUIDs of what is new or says something else after a change. */
    Set<UUID> rewritten(ProjectChange change);

    /** GUIDs of what was added, changed or removed. */
    Set<UUID> touched(ProjectChange change);

    /** Stands for the names that are said in what the index holds and belong to something else; all is said anew where it is another. */
    String names(ProjectView project);

    /** The folder of the indexes, within that of the project. */
    Path folder(Path ofProject);

    /** Whether what was said before a change is to be gone from the files as soon as what was removed, and not only when Lucene tidies up. */
    boolean forgets(ProjectChange change);

    /** The same of what was changed while nobody followed. */
    boolean forgetsWhatChangedUnseen();
}
