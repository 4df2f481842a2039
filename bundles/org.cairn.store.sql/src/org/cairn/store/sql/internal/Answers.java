// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.nio.file.Path;
import org.cairn.api.progress.Failure;

/** What a person is told when a project cannot be opened, read or written: one sentence what, one what to do. */
final class Answers {

    private Answers() {
    }

    static Failure noSuchFile(Path file) {
        return new Failure("There is no such file.", file.toString(), "Look for it under another name, or make a new project.");
    }

    static Failure noSuchFolder(Path file) {
        return new Failure("The folder for the new project does not exist.", file.toString(), "Make the folder first, or choose another.");
    }

    static Failure exists(Path file) {
        return new Failure("There is something with that name already.", file.toString(), "Open it, or choose another name.");
    }

    static Failure folder(Path file) {
        return new Failure("This is a folder, not a project.", file.toString(), "Choose a project file inside it.");
    }

    static Failure notAProject(Path file, Throwable cause) {
        return new Failure("This is not a Cairn project.", file.toString(),
                "Choose a file that Cairn made. A document becomes part of a project by importing it.", cause);
    }

    static Failure otherDatabase(Path file) {
        return new Failure("This is a database of another program, not a Cairn project.", file.toString(),
                "Choose a file that Cairn made.");
    }

    static Failure newer(Path file, long format, int known) {
        return new Failure("A newer Cairn made this project: it has format " + format + ", and this Cairn knows formats up to " + known
                + ".", file.toString(), "Update Cairn; the project is as it was.");
    }

    static Failure older(Path file, long format, int known) {
        return new Failure("An older Cairn made this project: it has format " + format + " and must be brought to format " + known
                + " before it can be read.", file.toString(), "Open it once to write, or open a copy of it; a backup is made first.");
    }

    static Failure interrupted(Path file, Throwable cause) {
        return new Failure("Cairn was ended while it put this project away, and that has to be completed first.", file.toString(),
                "Open it once to write.", cause);
    }

    static Failure migrationFailed(Path file, Path backup, Throwable cause) {
        return new Failure("The project could not be brought to the present format; it is as it was.", file.toString(),
                "Keep it, and its backup " + backup + ", and report this.", cause);
    }

    static Failure damaged(Path file, Throwable cause) {
        return new Failure("The project file is damaged.", file.toString(),
                "Work on with your last backup. What is left in this file can be seen by opening it only to read; "
                        + "\"check\" says what is broken.",
                cause);
    }

    static Failure readOnly(Path file, Throwable cause) {
        return new Failure("The project can be read but not written.", file.toString(),
                "Open it only to read, or copy it to where you may write.", cause);
    }

    static Failure readOnlyFolder(Path file, Throwable cause) {
        return new Failure("Nothing can be written in the folder of the project.", file.toString(),
                "Open the project only to read, or copy it to where you may write.", cause);
    }

    static Failure notReadable(Path file) {
        return new Failure("You may not read this file.", file.toString(), "Ask its owner for the right to read it.");
    }

    static Failure openElsewhere(Path file, String who) {
        return new Failure("The project is open in another Cairn" + (who.isEmpty() ? "." : ": " + who + "."), file.toString(),
                "Close it there, or open it here only to read.");
    }

    static Failure noLocks(Path file, Throwable cause) {
        return new Failure("The disk of the project cannot keep two people from writing at once.", file.toString(),
                "Copy the project to a disk of this computer, or open it only to read.", cause);
    }

    static Failure busy(Path file, Throwable cause) {
        return new Failure("Another program is writing in the project.", file.toString(), "Close it there and try again.", cause);
    }

    static Failure cannotOpen(Path file, Throwable cause) {
        return new Failure("The file cannot be opened.", file.toString(), "See whether you may read it and its folder.", cause);
    }

    static Failure diskFull(Path file, Throwable cause) {
        return new Failure("The disk is full; nothing was changed.", file.toString(), "Free some space and try again.", cause);
    }

    static Failure disk(Path file, Throwable cause) {
        return new Failure("The disk did not do what it should; nothing was changed.", file.toString(),
                "See whether it is full or has been taken away, then try again.", cause);
    }

    static Failure doesNotFit(Path file, Throwable cause) {
        return new Failure("The change does not fit with the rest of the project; nothing was changed.", file.toString(),
                "Report this: it should not have come so far.", cause);
    }

    static Failure laterChanges(Path file, long changeSet, String detail, Throwable cause) {
        return new Failure("Step " + changeSet + " cannot be taken back, because later steps build on it" + detail + ".", file.toString(),
                "Take back the later steps first.", cause);
    }

    static Failure onlyToRead(Path file) {
        return new Failure("The project was opened only to read.", file.toString(), "Open it to write.");
    }

    static Failure changedMeanwhile(Path file) {
        return new Failure("Another Cairn has changed the project since it was opened here to read.", file.toString(),
                "Open it again to see it as it is now.");
    }

    static Failure unexpected(Path file, Throwable cause) {
        return new Failure("The database reported an error: " + cause.getMessage(), file.toString(), "Report this.", cause);
    }
}
