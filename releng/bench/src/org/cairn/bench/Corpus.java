// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The tables of the corpus and the right answers. Rows are split at tabs, headings left out. */
final class Corpus {
    final String size;
    final Path folder;
    private final Map<String, String> truth = new HashMap<>();

    Corpus(String size) throws IOException {
        this.size = size;
        folder = Path.of(System.getenv("CAIRN_BENCH_DATA"), size);
        rows("truth.tsv", row -> truth.put(row[0], row[1]));
    }

    void rows(String file, Consumer<String[]> row) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve(file))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row.accept(line.split("\t", -1));
            }
        }
    }

    /** Queries of the workload by class; that file has no headings. */
    List<String[]> queries() throws IOException {
        return Files.readAllLines(folder.resolve("queries.tsv")).stream().map(line -> line.split("\t")).toList();
    }

    /** A right answer, or null where nobody computed one. */
    String truth(String key) {
        return truth.get(key);
    }

    /** Whether an answer is right; true where nobody knows it. */
    boolean isRight(String key, long answer) {
        String right = truth.get(key);
        return right == null || right.equals(Long.toString(answer));
    }

    /** The code of a number, always the same: then a coding tells the number of its code. */
    static UUID code(int number) {
        return new UUID(0xC0DE, number);
    }

    static int number(UUID code) {
        return (int) code.getLeastSignificantBits();
    }
}
