// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.core.Backups;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What this person's workbench remembers from one day to the next. */
final class Preferences {

    private static final String RECENT = "recent";
    private static final String CODER = "coder";
    private static final String OPEN = "open";
    private static final String PLACES = "places";
    private static final String SAID = "said";
    private static final String FOLDER = "folder";
    private static final String SOURCE_LANGUAGE = "source.language";
    private static final String BACKUP_FOLDER = "backup.folder";
    private static final String BACKUP_LAST = "backup.last";
    private static final String CACHE = "cairn.cache";
    private static final int RECENT_LIMIT = 10;
    private static final int BACKUPS = 5;
    /** More than anybody needs of the last copies, as those of days and weeks are kept beside them. */
    static final int MOST_BACKUPS = 99;

    private Preferences() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.cairn.ui");
    }

    /** Projects opened last, newest first, as far as they are still there. */
    static List<Path> recent() {
        List<Path> files = new ArrayList<>();
        for (String line : node().get(RECENT, "").split("\n")) {
            try {
                if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                continue; // a path of another system: nothing to offer
            }
        }
        return files;
    }

    /** Puts a project at the top of the recent ones. */
    static void remember(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(file.toAbsolutePath().toString());
        recent().stream().map(Path::toString).filter(line -> !lines.contains(line)).limit(RECENT_LIMIT - 1L).forEach(lines::add);
        node().put(RECENT, String.join("\n", lines));
        save();
    }

    /** The project that was open when the workbench was last there, if its file still is. */
    static Optional<Path> open() {
        String file = node().get(OPEN, "");
        return recent().stream().filter(path -> path.toString().equals(file)).findFirst();
    }

    /** @param file of the project that is open now, or null for none */
    static void open(Path file) {
        node().put(OPEN, file == null ? "" : file.toAbsolutePath().toString());
        save();
    }

    /** What was being read in a project, or empty. */
    static String places(UUID project) {
        return node().node(PLACES).get(project.toString(), "");
    }

    static void places(UUID project, String places) {
        node().node(PLACES).put(project.toString(), places);
        save();
    }

    /** A thing to be said only once: whether it has not been said yet. */
    static boolean once(String what) {
        boolean first = !node().node(SAID).getBoolean(what, false);
        node().node(SAID).putBoolean(what, true);
        save();
        return first;
    }

    /** The folder that files were last taken from, or null. */
    static String folder() {
        String folder = node().get(FOLDER, "");
        return folder.isEmpty() || !Files.isDirectory(Path.of(folder)) ? null : folder;
    }

    static void folder(String folder) {
        node().put(FOLDER, folder);
        save();
    }

    /** Language of sources where nothing else is known, as a BCP 47 tag. */
    static String sourceLanguage() {
        return node().get(SOURCE_LANGUAGE, "en");
    }

    static void sourceLanguage(String tag) {
        node().put(SOURCE_LANGUAGE, tag);
        save();
    }

    /** Where copies of projects are put and how many of the last ones are kept. @param usual the folder where no other was chosen */
    static Backups backups(Path usual) {
        String folder = node().get(BACKUP_FOLDER, "");
        int last = Math.clamp(node().getInt(BACKUP_LAST, BACKUPS), 1, MOST_BACKUPS);
        try {
            return new Backups(folder.isEmpty() ? usual : Path.of(folder), last);
        } catch (InvalidPathException e) {
            return new Backups(usual, last); // a path of another system
        }
    }

    /** @param folder for copies of projects, or null for the usual one, @param last how many of the last ones are kept, at least 1 */
    static void backups(Path folder, int last) {
        node().put(BACKUP_FOLDER, folder == null ? "" : folder.toString());
        node().putInt(BACKUP_LAST, last);
        save();
    }

    /** Whether the program that starts Cairn asks for a language: it says where by naming the folder for what can be made again. */
    static boolean canChangeLanguage() {
        return System.getProperty(CACHE) != null;
    }

    /** Language of the workbench at the next start as a BCP 47 tag; empty: that of the system. */
    static String language() {
        try {
            return Files.exists(languageFile()) ? Files.readString(languageFile()).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    static void language(String tag) {
        try {
            if (tag.isEmpty()) {
                Files.deleteIfExists(languageFile());
            } else {
                Files.writeString(languageFile(), tag + "\n");
            }
        } catch (IOException e) {
            System.getLogger(Preferences.class.getName()).log(Level.WARNING, "The language could not be saved", e);
        }
    }

    /** Read by the program that starts Cairn, because the language has to be known before anything is there. */
    private static Path languageFile() {
        return Path.of(System.getProperty(CACHE), "language");
    }

    /** The name this person codes under, or empty when they never said. */
    static String coder() {
        return node().get(CODER, "");
    }

    static void coder(String name) {
        node().put(CODER, name);
        save();
    }

    private static void save() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            System.getLogger(Preferences.class.getName()).log(Level.WARNING, "Preferences could not be saved", e);
        }
    }
}
