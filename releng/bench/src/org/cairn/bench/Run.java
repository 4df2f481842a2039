// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process that was run to its end.
 *
 * @param ms from its start to its end
 * @param peakMb the most memory it was seen to have, looked at every 20 ms; 0 where the system does not tell
 * @param code its exit code
 * @param lines what it printed
 */
record Run(double ms, long peakMb, int code, List<String> lines) {
    private static final Pattern PAIR = Pattern.compile("\"(\\w+)\":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}\\]]+)");

    /** @param environment added to that of this process */
    static Run of(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(new File("/dev/null").exists()
                && System.getenv("CAIRN_BENCH_ERRORS") == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long[] peak = {0};
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (process.isAlive()) {
                peak[0] = Math.max(peak[0], peak(process.pid()));
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        }
        int code = process.waitFor();
        double ms = Report.since(start);
        watch.join();
        return new Run(ms, peak[0], code, lines);
    }

    private static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
        return 0;
    }

    /** The names and values of one line of flat JSON; empty if it is none. */
    static Map<String, String> parse(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        if (line.startsWith("{")) {
            Matcher pair = PAIR.matcher(line);
            while (pair.find()) {
                values.put(pair.group(1), pair.group(2).replaceAll("^\"|\"$", ""));
            }
        }
        return values;
    }
}
