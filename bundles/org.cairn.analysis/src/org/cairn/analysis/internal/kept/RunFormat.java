// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.kept;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Text;

/**
 * A run in a file: {@link #MAGIC}, number of the format, and packed by gzip what is known of the run and, if it is kept, its result.
 * Who changes what is written counts {@link #FORMAT} up and goes on reading what was written before.
 */
public final class RunFormat {

    /** Number of the format that is written. */
    public static final int FORMAT = 1;

    private static final int MAGIC = 0x43524E52;

    /** More bytes are not read, however well they are packed. */
    private static final int MOST = 128 << 20;

    /** What of a run is written. */
    public enum Extent {
        /** Everything. */
        ALL,
        /** All but the passages behind the numbers. */
        NO_EVIDENCE,
        /** What was asked, and what is said of the result beside its numbers. */
        NO_RESULT
    }

    /** A file was written by a newer Cairn: it is in order, but not for this one. */
    public static final class Newer extends IOException {

        private static final long serialVersionUID = 1L;

        Newer(int format) {
            super("Its format is " + format + ", and this Cairn knows those up to " + FORMAT + ".");
        }
    }

    /** What is to be written has grown too long. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }

    private RunFormat() {
    }

    /**
     * Writes a run.
     *
     * @param most bytes, before they are packed
     * @param patience how long evidence is looked up
     * @throws TooLong if there are more bytes, or it takes longer
     */
    public static byte[] write(Run run, Extent extent, int most, Duration patience) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(bytes);
        head.writeInt(MAGIC);
        head.writeInt(FORMAT);
        try (ResultWriter out = new ResultWriter(new GZIPOutputStream(bytes), most, extent == Extent.ALL ? patience : null)) {
            out.text(run.analysis());
            out.text(run.label());
            out.text(run.analysisVersion());
            out.text(run.plugin());
            out.text(run.pluginVersion());
            out.text(run.values().toText());
            out.whole(run.seed());
            out.guid(run.project());
            out.whole(run.projectVersion());
            out.text(run.started().toString());
            out.text(run.took().toString());
            out.whole(run.memory());
            out.text(run.outcome().name());
            out.flag(extent != Extent.NO_RESULT);
            if (extent == Extent.NO_RESULT) {
                out.about(run.result().about());
            } else {
                out.result(run.result());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a run.
     *
     * @param in not closed
     * @param noResult the words that stand for a result that was not kept
     * @throws Newer if a newer Cairn wrote it
     * @throws IOException if it is no run, or damaged
     */
    public static Run read(InputStream in, String noResult) throws IOException {
        DataInputStream head = new DataInputStream(in);
        if (head.readInt() != MAGIC) {
            throw new IOException("It is no run of an analysis.");
        }
        int format = head.readInt();
        if (format > FORMAT) {
            throw new Newer(format);
        }
        try {
            byte[] bytes = new GZIPInputStream(in).readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("It is too long.");
            }
            ResultReader from = new ResultReader(bytes);
            String analysis = from.text();
            String label = from.text();
            String version = from.text();
            String plugin = from.text();
            String pluginVersion = from.text();
            ParameterValues values = ParameterValues.parse(from.text());
            long seed = from.whole();
            var project = from.guid();
            long projectVersion = from.whole();
            Instant started = Instant.parse(from.text());
            Duration took = Duration.parse(from.text());
            long memory = from.whole();
            Run.Outcome outcome = Run.Outcome.valueOf(from.text());
            Result result = from.flag() ? from.result() : without(from.about(), noResult);
            if (!from.isAtEnd()) {
                throw new IOException("Something stands behind its end.");
            }
            return new Run(analysis, label, version, plugin, pluginVersion, values, seed, project, projectVersion, started, took, memory, outcome,
                    result);
        } catch (EOFException e) {
            throw new IOException("It ends too early.", e);
        } catch (IllegalArgumentException | DateTimeException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IOException("It says what cannot be: " + e.getMessage(), e);
        }
    }

    private static Result without(About about, String noResult) {
        return new Text(about, noResult);
    }
}
