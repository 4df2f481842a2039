// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.text.internal.format.Kind;
import org.cairn.text.internal.format.Limits;
import org.cairn.text.internal.format.Unreadable;
import org.cairn.text.internal.text.NaturalOrder;

/** Finds the files at the places that a person named, in natural order, and never one outside of them. */
final class Places implements AutoCloseable {

    /** Files that systems leave in folders without anybody knowing. */
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini", "__macosx", "icon\r");

    private final Progress progress;
    private final List<Item> items = new ArrayList<>();
    private final List<Path> spooled = new ArrayList<>();

    Places(Progress progress) {
        this.progress = progress;
    }

    /** Everything found at those places. */
    List<Item> find(List<Path> paths) throws Cancelled {
        for (Path path : paths) {
            named(path);
        }
        return items;
    }

    private void named(Path path) throws Cancelled {
        progress.check();
        String name = name(path);
        try {
            // what a person names may be a link; what is found below a folder may not
            Path real = path.toRealPath();
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                folder(real, name, "", 0);
            } else if (attributes.isRegularFile()) {
                file(real, name, name, "", Kind.ofName(name), attributes.size(), 0, true);
            } else {
                error("This is neither a file nor a folder.", name, "Name a file or a folder.");
            }
        } catch (java.nio.file.NoSuchFileException e) {
            error("There is no such file or folder.", path.toString(), "Check the path.");
        } catch (IOException | SecurityException e) {
            error("It cannot be opened: " + reason(e) + ".", path.toString(), "Check whether you may read it.");
        }
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private void folder(Path folder, String origin, String below, int depth) throws Cancelled {
        if (depth > Limits.FOLDER_DEPTH) {
            error("Folders are nested more than " + Limits.FOLDER_DEPTH + " deep; what is below was left out.", origin, "Move it up.");
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                progress.check();
                children.add(child);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException | SecurityException e) {
            error("The folder cannot be opened: " + reason(e) + ".", origin, "Check whether you may read it.");
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString(), NaturalOrder.INSTANCE));
        for (Path child : children) {
            progress.check();
            child(child, origin, below, depth);
        }
    }

    private void child(Path child, String parent, String below, int depth) throws Cancelled {
        String name = child.getFileName().toString();
        String origin = parent + "/" + name;
        try {
            if (isHidden(name) || Files.isHidden(child)) {
                return;
            }
            BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                folder(child, origin, below.isEmpty() ? name : below + "/" + name, depth + 1);
            } else if (attributes.isSymbolicLink()) {
                items.add(new Item.Note(Problem.info("A link to another place, left out.", origin)));
            } else if (!attributes.isRegularFile()) {
                items.add(new Item.Note(Problem.info("Not a file of documents, left out.", origin)));
            } else {
                Kind kind = Kind.ofName(name);
                if (kind == null) {
                    items.add(new Item.Note(unknown(origin)));
                } else {
                    file(child, name, origin, below, kind, attributes.size(), 0, false);
                }
            }
        } catch (IOException | SecurityException e) {
            error("It cannot be opened: " + reason(e) + ".", origin, "Check whether you may read it.");
        }
    }

    private void file(Path file, String name, String origin, String below, Kind kind, long size, int depth, boolean named)
            throws Cancelled {
        if (kind == Kind.ZIP) {
            String inside = named ? below : below.isEmpty() ? base(name) : below + "/" + base(name);
            archive(file, origin, inside, depth);
        } else {
            items.add(new Item.Found(name, origin, below, kind, size, watch -> {
                watch.check();
                if (Files.size(file) > Limits.FILE_BYTES) {
                    throw tooLarge();
                }
                try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    return in.readAllBytes();
                }
            }));
        }
    }

    private void archive(Path file, String origin, String inside, int depth) throws Cancelled {
        if (depth >= Limits.ARCHIVE_DEPTH) {
            error("Archives are nested more than " + Limits.ARCHIVE_DEPTH + " deep; this one was left out.", origin, "Unpack it.");
            return;
        }
        Archive archive = new Archive(file);
        for (Archive.Entry entry : archive.list(origin, items::add)) {
            progress.check();
            String folder = inside.isEmpty() || entry.folder().isEmpty() ? inside + entry.folder() : inside + "/" + entry.folder();
            String at = origin + "/" + (entry.folder().isEmpty() ? "" : entry.folder() + "/") + entry.name();
            Kind kind = Kind.ofName(entry.name());
            if (kind == null) {
                archive.release();
                items.add(new Item.Note(unknown(at)));
            } else if (kind == Kind.ZIP) {
                nested(archive, entry, at, folder, depth);
            } else {
                items.add(new Item.Found(entry.name(), at, folder, kind, entry.size(), archive.content(entry)));
            }
        }
    }

    private void nested(Archive outer, Archive.Entry entry, String origin, String folder, int depth) throws Cancelled {
        try {
            Path copy = Files.createTempFile("cairn-archive", ".zip");
            spooled.add(copy);
            Files.write(copy, outer.content(entry).read(() -> { }));
            archive(copy, origin, folder.isEmpty() ? base(entry.name()) : folder + "/" + base(entry.name()), depth + 1);
        } catch (Unreadable e) {
            error(e.getMessage(), origin, e.remedy());
        } catch (IOException e) {
            error("It cannot be unpacked: " + reason(e) + ".", origin, "Unpack it yourself and import the files.");
        } finally {
            outer.release();
        }
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || SYSTEM_FILES.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    static Unreadable tooLarge() {
        return new Unreadable("The file has more than " + (Limits.FILE_BYTES >> 20) + " MB.", "Split it into smaller files.");
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Problem unknown(String origin) {
        return Problem.info("Left out: Cairn reads no files of this kind.", origin);
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.file.AccessDeniedException ? "access was denied"
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void error(String message, String where, String remedy) {
        items.add(new Item.Note(Problem.error(message, where, remedy)));
    }

    /** Removes what was unpacked on the way and closes what is still open. */
    @Override
    public void close() {
        for (Item item : items) {
            if (item instanceof Item.Found found) {
                found.content().release();
            }
        }
        for (Path copy : spooled) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit();
            }
        }
    }
}
