// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs Cairn and what it is measured against in turns, each in a process of its own, so that both meet the same machine. Prints
 * every figure as JSON and a table at the end. Started by the script {@code bench}, which prepares everything.
 *
 * <p>Arguments: sizes. Environment: {@code CAIRN_BENCH_WORK}, {@code CAIRN_BENCH_DATA}, {@code CAIRN_BENCH_FLOORS} (folder of the
 * floors), {@code CAIRN_BENCH_LUCENE} (its jars), {@code CAIRN_BENCH_ROUNDS}, {@code CAIRN_BENCH_STEPS} (of {@code import search
 * read analyse stop edit plans exchange cli}).
 */
public final class Compare {
    private final Path work = Path.of(System.getenv("CAIRN_BENCH_WORK"));
    private final Path data = Path.of(System.getenv("CAIRN_BENCH_DATA"));
    private final String floors = System.getenv("CAIRN_BENCH_FLOORS");
    private final int rounds = Integer.parseInt(System.getenv().getOrDefault("CAIRN_BENCH_ROUNDS", "2"));
    private final List<String> steps = List.of(System.getenv()
            .getOrDefault("CAIRN_BENCH_STEPS", "import search read analyse edit plans exchange cli").split(" "));
    private final Figures figures = new Figures();

    private Compare() {
    }

    /** @param sizes of the corpus: {@code S}, {@code M}, {@code L} */
    public static void main(String[] sizes) throws IOException, InterruptedException {
        Compare compare = new Compare();
        for (String size : sizes) {
            compare.run(size);
        }
        for (int i = 0; i < sizes.length; i++) {
            boolean tenfold = i > 0 && sizes[i].equals("L") && sizes[i - 1].equals("M");
            compare.figures.print(sizes[i], tenfold ? sizes[i - 1] : null, System.out);
        }
        List<String> wrong = compare.figures.wrong();
        System.out.println(wrong.isEmpty() ? "\nEvery answer was right." : "\nWRONG ANSWERS: " + String.join("; ", wrong));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private void run(String size) throws IOException, InterruptedException {
        Path project = work.resolve(size + ".cairn");
        for (int round = 0; round < rounds; round++) {
            if (steps.contains("import")) {
                lucene(size, "index", lucene(size).toString(), "2");
                remove(project);
                cairn(size, "import", project);
                if (round == 0) {
                    sqlite(size, "import");
                }
            }
            if (steps.contains("import") && round == rounds - 1) {
                cairn(size, "load", project);
                sqlite(size, "codings");
            }
        }
        for (int round = 0; round < rounds; round++) {
            if (steps.contains("search")) {
                lucene(size, "fixed", lucene(size).toString());
                cairn(size, "search", project);
                lucene(size, "load", lucene(size).toString(), "3");
                if (round == 0) {
                    sqlite(size, "search");
                }
            }
            if (steps.contains("read")) {
                coOccurrence(size);
                cairn(size, "read", project);
                sqlite(size, "retrieve");
            }
            if (steps.contains("analyse")) {
                coOccurrence(size);
                cairn(size, "analyse", project);
            }
            if (steps.contains("stop") && round == 0) {
                cairn(size, "stop", project);
            }
            if (steps.contains("edit")) {
                cairn(size, "edit", project);
            }
            if (steps.contains("plans")) {
                // the same number whatever the size of the corpus
                Path plans = work.resolve("plans.cairn");
                if (!Files.exists(plans)) {
                    cairn(size, "make-plans", plans);
                }
                cairn(size, "plans", plans);
            }
        }
        for (int round = 0; round < rounds && steps.contains("exchange"); round++) {
            // the reference makes two rounds itself
            if (round == 0) {
                floor("QdpxRef", size, null, work.resolve("reference-" + size + ".qdpx").toString());
            }
            cairn(size, "export", project);
            lucene(size, "index", lucene(size).toString(), "2");
            cairn(size, "refi", project);
            figures.add(size + " java-ref parse and index ms", figures.median(size + " java-ref refi_import(parse only) ms")
                    + figures.median(size + " lucene import ms"));
        }
        if (steps.contains("cli")) {
            commands(size, project);
        }
    }

    private Path lucene(String size) {
        return work.resolve("lucene").resolve(size);
    }

    private void remove(Path project) throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(project + ending));
        }
    }

    private void cairn(String size, String op, Path project) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(work.resolve("home").resolve("cairn").toString(), size, op, project.toString()));
        if (op.equals("export") || op.equals("refi")) {
            command.add(1, "exchange");
        }
        Run run = Run.of(Map.of("CAIRN_CACHE", work.resolve("cache").toString(), "CAIRN_BENCH_DATA", data.toString()), command);
        note(run, null);
        figures.add(size + " cairn peak." + op + " mb", run.peakMb());
    }

    private void lucene(String size, String op, String... more) throws IOException, InterruptedException {
        floor("LuceneBench", size, op, more);
    }

    private void coOccurrence(String size) throws IOException, InterruptedException {
        floor("Cooc", size, null);
    }

    private void floor(String main, String size, String op, String... more) throws IOException, InterruptedException {
        String classes = work.resolve("classes") + System.getProperty("path.separator") + System.getenv("CAIRN_BENCH_LUCENE") + "/*";
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED", "-Ddata=" + data, "-cp", classes, main));
        if (op != null) {
            command.add(op);
        }
        command.add(size);
        command.addAll(List.of(more));
        note(Run.of(Map.of(), command), "cooc");
    }

    private void sqlite(String size, String op) throws IOException, InterruptedException {
        note(Run.of(Map.of("DATA", data.toString()), List.of("python3", floors + "/sqlite_bench.py", size, op,
                work.resolve("sqlite-" + size + ".db").toString())), null);
    }

    /** The commands as a person runs them: each time a new process. */
    private void commands(String size, Path project) throws IOException, InterruptedException {
        String cairn = System.getenv("CAIRN_BENCH_CLI");
        Map<String, String> environment = Map.of("CAIRN_CACHE", work.resolve("cache").toString());
        String hits = new Corpus(size).truth("search.common.hits");
        List<String> search = List.of(cairn, "search", project.toString(), "=students", "--format", "json");
        Run.of(environment, search);
        for (int i = 0; i < 3 * rounds; i++) {
            evict(project);
            command(size, "cold", Run.of(environment, search), "\"hits\":" + hits);
            command(size, "warm", Run.of(environment, search), "\"hits\":" + hits);
            command(size, "codes", Run.of(environment, List.of(cairn, "codes", project.toString())), "");
        }
    }

    private void command(String size, String op, Run run, String expected) {
        boolean right = run.code() == 0 && run.lines().stream().anyMatch(line -> line.contains(expected));
        String json = "{\"peer\":\"cairn\",\"size\":\"%s\",\"op\":\"%s\",\"ms\":%.0f,\"ok\":%b}";
        String line = String.format(Locale.ROOT, json, size, op, run.ms(), right);
        System.out.println(line);
        figures.add(Run.parse(line));
        figures.add(size + " cairn peak.cli mb", run.peakMb());
    }

    /** Takes the project, the index and the program out of the page cache, without disturbing others. Only on Linux. */
    private void evict(Path project) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>(List.of(project));
        for (Path folder : List.of(work.resolve("cache"), Path.of(System.getenv("CAIRN_BENCH_CLI")).getParent())) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        for (Path file : files) {
            Run.of(Map.of(), List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"));
        }
    }

    private void note(Run run, String op) {
        for (String line : run.lines()) {
            Map<String, String> values = Run.parse(line);
            if (!values.isEmpty()) {
                System.out.println(line);
                if (op != null) {
                    values.putIfAbsent("op", op);
                }
                figures.add(values);
            }
        }
        if (run.code() != 0) {
            System.out.println("{\"failed\":" + run.code() + "}");
            figures.add(Map.of("size", "?", "peer", "?", "op", "a process that failed", "ok", "false"));
        }
    }
}
