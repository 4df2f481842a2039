// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the last column of a table with tabs and quotes. */
final class Diaries {

    private Diaries() {
    }

    static List<String> texts(Reader reader) {
        List<String> texts = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        try {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '"' && (quoted || field.isEmpty())) {
                    quoted = !quoted;
                    reader.mark(1);
                    if (!quoted && reader.read() == '"') {
                        field.append('"');
                        quoted = true;
                    } else if (!quoted) {
                        reader.reset();
                    }
                } else if (!quoted && c == '\t') {
                    field.setLength(0);
                } else if (!quoted && c == '\n') {
                    texts.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append((char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.subList(1, texts.size());
    }
}
