// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/**
 * The Lucene index of one project in one folder. A writer is only made when there is something to write, and only one process can have
 * one. Documents of a segment are sorted in the order of the project. Used by one thread; snapshots go anywhere.
 */
final class TextIndex implements AutoCloseable {

    /** What Lucene may keep in memory before it writes a segment, in MB. */
    private static final double BUFFER = 96;
    /** An index of so many texts is read through in a few milliseconds. */
    private static final int SMALL = 2_000;

    private final Path folder;
    private final Directory directory;
    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private IndexWriter writer;
    private DirectoryReader reader;
    private Stamp stamp;

    private TextIndex(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /** Opens what was committed there. @throws IOException if there is nothing that can be opened */
    static TextIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        TextIndex index = new TextIndex(folder, directory);
        try {
            index.reader = DirectoryReader.open(directory);
            index.check();
            index.stamp = Stamp.of(index.reader.getIndexCommit().getUserData());
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** A small index is read through: a byte that changed within it would show only by what is not found. */
    private void check() throws IOException {
        for (LeafReaderContext context : reader.maxDoc() > SMALL ? List.<LeafReaderContext>of() : reader.leaves()) {
            context.reader().checkIntegrity();
        }
    }

    /** Starts an empty index. */
    static TextIndex create(Path folder, UUID project) throws IOException {
        Files.createDirectories(folder);
        TextIndex index = new TextIndex(folder, FSDirectory.open(folder));
        try {
            index.stamp = new Stamp(Stamp.SCHEMA, project, -1, "", "", false);
            index.write();
            index.commit(index.stamp);
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    /** What the last commit that this process has seen says. */
    Stamp stamp() {
        return stamp;
    }

    boolean isWriting() {
        return writer != null;
    }

    /**
     * The writer; made with the first call.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException if another process has one
     */
    IndexWriter write() throws IOException {
        if (writer == null) {
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
            config.setRAMBufferSizeMB(BUFFER);
            config.setUseCompoundFile(false);
            config.setCommitOnClose(false);
            config.setIndexSort(new Sort(new SortField(Segment.NUMBER, SortField.Type.LONG)));
            TieredMergePolicy merges = new TieredMergePolicy();
            merges.setForceMergeDeletesPctAllowed(0);
            config.setMergePolicy(merges);
            writer = new IndexWriter(directory, config);
        }
        return writer;
    }

    /** Takes in what was written or, in a process without the writer, what another process has committed. True if anything was new. */
    boolean refresh() throws IOException {
        DirectoryReader newer = reader == null ? writer == null ? DirectoryReader.open(directory) : DirectoryReader.open(writer)
                : writer == null ? DirectoryReader.openIfChanged(reader) : DirectoryReader.openIfChanged(reader, writer);
        if (newer == null) {
            return false;
        }
        if (reader != null) {
            reader.decRef();
        }
        reader = newer;
        if (writer == null) {
            stamp = Stamp.of(reader.getIndexCommit().getUserData());
        }
        return true;
    }

    /** Makes everything written so far durable. */
    void commit(Stamp newStamp) throws IOException {
        writer.setLiveCommitData(newStamp.toMap().entrySet());
        writer.commit();
        stamp = newStamp;
    }

    /** Takes the words of removed sources out of the files. */
    void purge() throws IOException {
        writer.forceMergeDeletes();
    }

    /** The index as one view sees it, open for the caller. */
    Snapshot snapshot(ProjectView view, long version) throws IOException {
        List<Source> sources = view.sources();
        for (int i = 1; i < sources.size(); i++) {
            if (sources.get(i - 1).number() >= sources.get(i).number()) {
                sources = sources.stream().sorted(Comparator.comparingLong(Source::number)).toList();
                break;
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        if (reader != null) {
            for (LeafReaderContext context : reader.leaves()) {
                leaves.add(new Leaf(segment(context), context.reader(), sources));
            }
            reader.incRef();
        }
        return new Snapshot(view, sources, version, reader, leaves);
    }

    private Segment segment(LeafReaderContext context) throws IOException {
        IndexReader.CacheHelper core = context.reader().getCoreCacheHelper();
        Segment known = segments.get(core.getKey());
        if (known == null) {
            known = new Segment(context.reader());
            segments.put(core.getKey(), known);
            core.addClosedListener(segments::remove);
        }
        return known;
    }

    /** Gives up what was written since the last commit and lets another process write. */
    @Override
    public void close() throws IOException {
        try (Directory last = directory) {
            if (reader != null) {
                reader.decRef();
                reader = null;
            }
            if (writer != null) {
                writer.rollback();
                writer = null;
            }
        }
    }
}
