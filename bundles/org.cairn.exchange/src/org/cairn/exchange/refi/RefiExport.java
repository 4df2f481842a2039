// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.refi;

/**
 * What a person decides about an export.
 *
 * @param dryRun only tell what would go out; no file is written
 * @param names whether people go out under the names that the project has. Otherwise each gets a pseudonym, names in texts and notes are
 *        replaced, and original files and media in which they could be seen or heard stay here
 * @param audience who is to have the file
 * @param answeredOnly whether sources go out only where everybody who is named in them said yes; else silence is enough
 * @param media whether films and recordings are put into the file
 * @param uniqueNames whether codes that share a name are told apart by the name of the code above, for programs such as QualCoder that
 *        would take them for one
 */
public record RefiExport(boolean dryRun, boolean names, Audience audience, boolean answeredOnly, boolean media, boolean uniqueNames) {

    /** Who is to have the file; each asks for another consent. */
    public enum Audience {
        /** The researchers of the project, who go on with another program: consent to analysis counts. */
        TEAM,
        /** Anybody else: consent to analysis and to sharing counts. */
        OUTSIDE
    }

    /** For outsiders, with pseudonyms. */
    public static final RefiExport DEFAULT = new RefiExport(false, false, Audience.OUTSIDE, false, false, false);
}
