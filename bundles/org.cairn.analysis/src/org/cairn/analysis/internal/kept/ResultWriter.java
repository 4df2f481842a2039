// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.kept;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Axis;
import org.cairn.api.analysis.result.CellEvidence;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;

/** Writes results; {@link ResultReader} reads the same in the same order. Texts are written as the characters that Java holds. */
final class ResultWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final DataOutputStream out;
    private final int most;
    private final long deadline;
    private final boolean evidence;
    private final Map<UUID, Integer> guids = new HashMap<>();
    private final Map<Evidence, Integer> looked = new IdentityHashMap<>();
    private final Map<List<Passage>, Integer> passages = new HashMap<>();
    /** Evidence that has not been written yet; it is when its number is. */
    private List<Passage> fresh;

    /**
     * @param most bytes that may be written
     * @param patience how long evidence is looked up; null if it is not to be written
     */
    ResultWriter(OutputStream out, int most, Duration patience) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
        this.most = most;
        evidence = patience != null;
        deadline = evidence ? System.nanoTime() + patience.toNanos() : 0;
        passages.put(List.of(), 0);
    }

    private void bound() throws RunFormat.TooLong {
        if (out.size() > most || out.size() < 0) {
            throw new RunFormat.TooLong("More than " + most + " bytes");
        }
    }

    void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
        bound();
    }

    void whole(long number) throws IOException {
        out.writeLong(number);
    }

    void flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
    }

    /** A GUID, or null; each is written once. */
    void guid(UUID id) throws IOException {
        Integer known = guids.get(id);
        if (known == null) {
            known = guids.size();
            guids.put(id, known);
            out.writeInt(known);
            out.writeBoolean(id != null);
            if (id != null) {
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
        } else {
            out.writeInt(known);
        }
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    void about(About about) throws IOException {
        text(about.title());
        texts(about.notes());
        texts(about.warnings());
        out.writeLong(about.n());
        text(about.unit());
        out.writeInt(about.leftOut().size());
        for (LeftOut left : about.leftOut()) {
            text(left.reason().name());
            out.writeLong(left.count());
            text(left.unit());
            text(left.why());
            out.writeInt(left.sources().size());
            for (UUID source : left.sources()) {
                guid(source);
            }
        }
    }

    void result(Result result) throws IOException {
        text(result.getClass().getSimpleName());
        about(result.about());
        switch (result) {
            case Table table -> table(table);
            case Matrix matrix -> matrix(matrix);
            case Tree tree -> {
                text(tree.form().name());
                columns(tree.columns());
                nodes(tree.roots());
            }
            case Chart chart -> chart(chart);
            case Network network -> network(network);
            case Text text -> text(text.text());
            case Composite composite -> {
                out.writeInt(composite.parts().size());
                for (Result part : composite.parts()) {
                    result(part);
                }
            }
            case Failed failed -> {
                text(failed.problem().severity().name());
                text(failed.problem().message());
                text(failed.problem().where());
                text(failed.problem().remedy());
            }
        }
    }

    private void columns(List<Column> columns) throws IOException {
        out.writeInt(columns.size());
        for (Column column : columns) {
            column(column);
        }
    }

    private void column(Column column) throws IOException {
        text(column.key());
        text(column.name());
        text(column.type().name());
        text(column.unit());
        out.writeInt(column.decimals());
    }

    private void table(Table table) throws IOException {
        columns(table.columns());
        out.writeInt(table.rows().size());
        for (List<Object> row : table.rows()) {
            for (Object cell : row) {
                cell(cell);
            }
        }
        cells(table.evidence(), table.rows().size(), table.columns().size());
    }

    private void cell(Object cell) throws IOException {
        switch (cell) {
            case null -> out.writeByte('-');
            case String text -> {
                out.writeByte('S');
                text(text);
            }
            case Long number -> {
                out.writeByte('L');
                out.writeLong(number);
            }
            case Integer number -> {
                out.writeByte('I');
                out.writeInt(number);
            }
            case Double number -> {
                out.writeByte('D');
                out.writeDouble(number);
            }
            case LocalDate date -> {
                out.writeByte('T');
                out.writeLong(date.toEpochDay());
            }
            case Boolean flag -> {
                out.writeByte('B');
                out.writeBoolean(flag);
            }
            default -> throw new IllegalArgumentException("No column holds a " + cell.getClass());
        }
        bound();
    }

    private void matrix(Matrix matrix) throws IOException {
        text(matrix.rowName());
        text(matrix.columnName());
        texts(matrix.rows());
        texts(matrix.columns());
        for (int row = 0; row < matrix.rows().size(); row++) {
            for (int column = 0; column < matrix.columns().size(); column++) {
                out.writeDouble(matrix.value(row, column));
            }
            bound();
        }
        column(matrix.measure());
        out.writeBoolean(matrix.symmetric());
        cells(matrix.evidence(), matrix.rows().size(), matrix.columns().size());
    }

    /** Of the cells that have evidence the place and the evidence, then -1. */
    private void cells(CellEvidence cells, int rows, int columns) throws IOException {
        for (int row = 0; evidence && cells != CellEvidence.NONE && row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int known = look(cells.at(row, column));
                if (known != 0) {
                    out.writeInt(row);
                    out.writeInt(column);
                    passages(known);
                }
            }
        }
        out.writeInt(-1);
    }

    private void evidence(Evidence behind) throws IOException {
        passages(evidence ? look(behind) : 0);
    }

    /** The number of what is behind something; 0 for nothing. */
    private int look(Evidence behind) throws RunFormat.TooLong {
        if (behind == Evidence.NONE) {
            return 0;
        }
        Integer known = looked.get(behind);
        if (known == null) {
            List<Passage> found = List.copyOf(behind.passages());
            known = passages.get(found);
            if (known == null) {
                known = passages.size();
                passages.put(found, known);
                fresh = found;
            }
            looked.put(behind, known);
            if (System.nanoTime() > deadline) {
                throw new RunFormat.TooLong("The evidence takes too long to look up");
            }
        }
        return known;
    }

    private void passages(int number) throws IOException {
        out.writeInt(number);
        if (fresh != null) {
            out.writeInt(fresh.size());
            for (Passage passage : fresh) {
                guid(passage.source());
                out.writeBoolean(passage.span() != null);
                if (passage.span() != null) {
                    out.writeInt(passage.span().start());
                    out.writeInt(passage.span().end());
                }
                guid(passage.coding());
                bound();
            }
            fresh = null;
        }
    }

    private void nodes(List<Tree.Node> nodes) throws IOException {
        out.writeInt(nodes.size());
        for (Tree.Node node : nodes) {
            text(node.label());
            for (Object cell : node.cells()) {
                cell(cell);
            }
            evidence(node.evidence());
            nodes(node.children());
        }
    }

    private void chart(Chart chart) throws IOException {
        text(chart.kind().name());
        axis(chart.x());
        axis(chart.y());
        out.writeInt(chart.series().size());
        for (Chart.Series series : chart.series()) {
            text(series.name());
            out.writeInt(series.points().size());
            for (Chart.Point point : series.points()) {
                out.writeDouble(point.x());
                out.writeDouble(point.y());
                text(point.label());
                evidence(point.evidence());
            }
        }
    }

    private void axis(Axis axis) throws IOException {
        text(axis.name());
        text(axis.unit());
        text(axis.type().name());
        texts(axis.categories());
    }

    private void network(Network network) throws IOException {
        out.writeBoolean(network.directed());
        column(network.weight());
        out.writeInt(network.nodes().size());
        for (Network.Node node : network.nodes()) {
            text(node.id());
            text(node.label());
            out.writeDouble(node.size());
            text(node.group());
            evidence(node.evidence());
        }
        out.writeInt(network.edges().size());
        for (Network.Edge edge : network.edges()) {
            text(edge.from());
            text(edge.to());
            out.writeDouble(edge.weight());
            text(edge.label());
            evidence(edge.evidence());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
