// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Another Cairn: a process of its own that does something with a project until it is killed. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    /** @param what {@code hold}, {@code transaction} or {@code commits} */
    Child(String what, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Child.class.getName(), what, file.toString()));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next thing it says. */
    String line() throws IOException {
        return out.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Store store;
        try {
            store = new SqliteStoreProvider().open(file, true, Progress.NONE);
        } catch (Failure e) {
            say("failed: " + e.getMessage());
            return;
        }
        say("open");
        Random random = new Random(1);
        switch (arguments[0]) {
            case "transaction" -> {
                Transaction transaction = store.begin();
                for (int i = 0; i < 200_000; i++) {
                    // more than fits in memory pages, so that half of it is on disk when the process dies
                    transaction.insert(TableDef.DOCUMENT, Rows.guid(random), "plan", "t".repeat(500), 1L, 1, null);
                }
                transaction.update(TableDef.PROJECT, 1, Rows.guid(random), "Half done", null, 0L);
                say("half");
            }
            case "commits" -> {
                for (int i = 1; true; i++) {
                    try (Transaction transaction = store.begin()) {
                        transaction.insert(TableDef.CODER, Rows.guid(random), "c" + i);
                        transaction.insert(TableDef.CODER, Rows.guid(random), "d" + i);
                        transaction.commit("Step " + i, null, 0);
                    }
                    say(String.valueOf(i));
                }
            }
            default -> { }
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
