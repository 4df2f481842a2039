// SPDX-License-Identifier: EPL-2.0
package org.cairn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Prints what was measured: one JSON object a line. */
final class Report {
    private final String size;

    Report(String size) {
        this.size = size;
    }

    /** @param more pairs of names and values */
    void line(String op, double ms, boolean ok, Object... more) {
        String head = "{\"peer\":\"cairn\",\"size\":\"%s\",\"op\":\"%s\",\"ms\":%.3f,\"ok\":%b";
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, head, size, op, ms, ok));
        for (int i = 0; i < more.length; i += 2) {
            String value = more[i + 1] instanceof Double number ? String.format(Locale.ROOT, "%.3f", number)
                    : more[i + 1] instanceof Number ? more[i + 1].toString()
                    : '"' + more[i + 1].toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            line.append(",\"").append(more[i]).append("\":").append(value);
        }
        System.out.println(line.append('}'));
        System.out.flush();
    }

    /** The most memory that this process ever had, in MB, as the kernel counts it. */
    void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    line("memory", 0, true, "peak_mb", Long.parseLong(line.replaceAll("\\D", "")) / 1024);
                }
            }
        }
    }

    static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    /** @param part 0.5 for the median, 0.99 for the 99th percentile (nearest rank) */
    static double percentile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
