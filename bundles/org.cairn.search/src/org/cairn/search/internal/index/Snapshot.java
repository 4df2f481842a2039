// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/**
 * A view of the project and the segments that hold its texts, fitting each other. Holds the segments open until it is closed.
 */
public final class Snapshot implements AutoCloseable {

    private final ProjectView view;
    private final List<Source> sources;
    private final long version;
    private final DirectoryReader reader;
    private final List<Leaf> leaves;
    private final Languages languages;

    /**
     * @param sources of the view by number
     * @param version of the project up to which the index holds everything
     */
    Snapshot(ProjectView view, List<Source> sources, long version, DirectoryReader reader, List<Leaf> leaves) {
        this.view = view;
        this.sources = sources;
        this.version = version;
        this.reader = reader;
        this.leaves = List.copyOf(leaves);
        this.languages = new Languages(sources);
    }

    private Snapshot(Snapshot same, ProjectView view) {
        this.view = view;
        sources = same.sources;
        version = same.version;
        reader = same.reader;
        leaves = same.leaves;
        languages = same.languages;
    }

    /** This snapshot as somebody sees it who sees less of the same project; it lives as long as this one and is not closed itself. */
    public Snapshot seenAs(ProjectView seen) {
        return seen == view ? this : new Snapshot(this, seen);
    }

    /** Keeps the segments open for one more user; false if they are closed already. */
    boolean acquire() {
        return reader == null || reader.tryIncRef();
    }

    public ProjectView view() {
        return view;
    }

    /** The sources in the order of the project; the ordinal of a source is its place here. */
    public List<Source> sources() {
        return sources;
    }

    /** Up to which change of the project the index is complete. */
    public long version() {
        return version;
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    /** Lucene's own view of the whole, or null where there is no index yet. */
    public DirectoryReader reader() {
        return reader;
    }

    /** The languages that sources have, by the names of {@link Language#base}. */
    public List<String> languages() {
        return languages.names();
    }

    /** Place of each source's language in {@link #languages}, by ordinal. */
    public byte[] languageOf() {
        return languages.of();
    }

    /** Number of sources that can be searched. */
    public int searchable() {
        int sum = 0;
        for (Leaf leaf : leaves) {
            if (leaf.isClean()) {
                sum += leaf.size();
            } else {
                for (int doc = 0; doc < leaf.size(); doc++) {
                    sum += leaf.ordinal(doc) >= 0 ? 1 : 0;
                }
            }
        }
        return sum;
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.decRef();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
