// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.Locale;
import java.util.Optional;

/** What a result can be written as. */
public enum OutputFormat {
    /** Columns for people, UTF-8. */
    TEXT("txt"),
    /** RFC 4180, UTF-8. */
    CSV("csv"),
    /** RFC 8259, UTF-8. */
    JSON("json"),
    /** A page that needs no other file and runs no script. */
    HTML("html"),
    /** Excel. */
    XLSX("xlsx"),
    /** Word. */
    DOCX("docx"),
    /** A drawing in lines. */
    SVG("svg"),
    /** A drawing in pixels. */
    PNG("png");

    private final String extension;

    OutputFormat(String extension) {
        this.extension = extension;
    }

    /** Of its files, without the point. */
    public String extension() {
        return extension;
    }

    /** The format that a file's name says. */
    public static Optional<OutputFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether it is bytes that nobody can read in a terminal. */
    public boolean isBinary() {
        return this == XLSX || this == DOCX || this == PNG;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
