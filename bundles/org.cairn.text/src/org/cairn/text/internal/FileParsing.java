// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Problem;
import org.cairn.text.internal.format.FileContent;
import org.cairn.text.internal.format.FormatReader;
import org.cairn.text.internal.format.Kind;
import org.cairn.text.internal.format.Receiver;
import org.cairn.text.internal.format.Sniffing;
import org.cairn.text.internal.format.Stopped;
import org.cairn.text.internal.format.Unreadable;
import org.cairn.text.internal.format.Watch;

/** Reads one file, whatever it is: what is wrong with it becomes a problem and nothing else. Thread-safe. */
final class FileParsing {

    private static final System.Logger LOG = System.getLogger(FileParsing.class.getName());

    private final ReadOptions options;
    /** Made when the first file of their kind comes: some need large libraries. */
    private final Map<Kind, FormatReader> readers = new ConcurrentHashMap<>();

    FileParsing(ReadOptions options) {
        this.options = options;
    }

    /** @throws Stopped if the watch says so */
    void read(Item.Found file, Receiver out, Watch watch) {
        try {
            byte[] bytes = file.content().read(watch);
            if (bytes.length == 0) {
                throw new Unreadable("The file is empty.", "Nothing to do, unless you expected text: then look where it was saved.");
            }
            Sniffing found = Sniffing.of(file.kind(), bytes);
            FileContent content = new FileContent(file.name(), file.origin(), file.folder(), bytes, found.kind().mediaType(), options,
                    watch);
            if (found.note() != null) {
                out.problem(content.note(found.note()));
            }
            readers.computeIfAbsent(found.kind(), Kind::reader).read(content, out);
        } catch (Unreadable e) {
            LOG.log(System.Logger.Level.DEBUG, file.origin(), e);
            out.problem(Problem.error(e.getMessage(), file.origin(), e.remedy()));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            if (e instanceof Stopped stopped) {
                throw stopped;
            }
            LOG.log(System.Logger.Level.DEBUG, "Reading " + file.origin(), e);
            out.problem(broken(file));
        } catch (OutOfMemoryError e) {
            out.problem(Problem.error("Reading the file needs more memory than Cairn may use.", file.origin(),
                    "Split it into smaller files."));
        } finally {
            file.content().release();
        }
    }

    private static Problem broken(Item.Found file) {
        String kind = file.kind() == null ? "a document" : file.kind().article();
        return Problem.error("The file is damaged or is not really " + kind + ".", file.origin(),
                "Open it in the program that made it, save it again and import that.");
    }
}
