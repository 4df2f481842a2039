// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packages that a compiled class names: those of the classes it uses and of the types in signatures it calls. The second kind
 * is easily forgotten in a manifest, as the compiler does not ask for it; a framework does, in the middle of a command.
 */
final class ClassReferences {

    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+);");

    private ClassReferences() {
    }

    static Set<String> packages(Path classFile) {
        try (InputStream file = Files.newInputStream(classFile); var in = new DataInputStream(file)) {
            return packages(in);
        } catch (IOException e) {
            throw new UncheckedIOException(classFile.toString(), e);
        }
    }

    /** Reads the constant pool, as chapter 4.4 of the Java Virtual Machine Specification lays it out. */
    private static Set<String> packages(DataInputStream in) throws IOException {
        in.readInt(); // magic number
        in.readInt(); // version
        int size = in.readUnsignedShort();
        String[] text = new String[size];
        Set<Integer> classes = new HashSet<>();
        Set<Integer> descriptors = new HashSet<>();
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> text[i] = in.readUTF();
                case 3, 4, 17, 18, 9, 10, 11 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++; // takes two places
                }
                case 7 -> classes.add(in.readUnsignedShort());
                case 8, 19, 20 -> in.readUnsignedShort();
                case 12 -> {
                    in.readUnsignedShort();
                    descriptors.add(in.readUnsignedShort());
                }
                case 15 -> {
                    in.readUnsignedByte();
                    in.readUnsignedShort();
                }
                case 16 -> descriptors.add(in.readUnsignedShort());
                default -> throw new IOException("Unknown constant " + tag);
            }
        }
        Set<String> packages = new TreeSet<>();
        for (int index : classes) {
            String name = text[index];
            if (name.startsWith("[")) {
                descriptors.add(index);
            } else {
                add(packages, name);
            }
        }
        for (int index : descriptors) {
            Matcher types = TYPE.matcher(text[index]);
            while (types.find()) {
                add(packages, types.group(1));
            }
        }
        return packages;
    }

    private static void add(Set<String> packages, String className) {
        int slash = className.lastIndexOf('/');
        if (slash > 0) {
            packages.add(className.substring(0, slash).replace('/', '.'));
        }
    }
}
