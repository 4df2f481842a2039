// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.kept;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Span;

/**
 * Reads what {@link ResultWriter} wrote. A damaged file may say anything: it is read piece by piece, and nothing is made as large as it
 * says before so much has been read.
 */
final class ResultReader {

    /** Deeper than this no result and no tree is. */
    private static final int DEEP = 500;

    private final DataInputStream in;
    private final List<UUID> guids = new ArrayList<>();
    private final List<Evidence> known = new ArrayList<>(List.of(Evidence.NONE));
    private int depth;

    ResultReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** One piece of a list. */
    @FunctionalInterface
    private interface Piece<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Piece<T> piece) throws IOException {
        return list(in.readInt(), piece);
    }

    private <T> List<T> list(int size, Piece<T> piece) throws IOException {
        if (size < 0) {
            throw new IOException("A list of " + size);
        }
        List<T> list = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            list.add(piece.read());
        }
        return list;
    }

    String text() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("A text of " + length);
        }
        StringBuilder text = new StringBuilder(Math.min(length, 1000));
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    long whole() throws IOException {
        return in.readLong();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    UUID guid() throws IOException {
        int number = in.readInt();
        if (number == guids.size()) {
            guids.add(in.readBoolean() ? new UUID(in.readLong(), in.readLong()) : null);
        }
        return guids.get(number);
    }

    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    About about() throws IOException {
        String title = text();
        List<String> notes = list(this::text);
        List<String> warnings = list(this::text);
        long n = in.readLong();
        String unit = text();
        return new About(title, notes, warnings, n, unit, list(() -> new LeftOut(LeftOut.Reason.valueOf(text()), in.readLong(), text(), text(),
                list(this::guid))));
    }

    Result result() throws IOException {
        String kind = text();
        About about = about();
        return switch (kind) {
            case "Table" -> table(about);
            case "Matrix" -> matrix(about);
            case "Tree" -> {
                Tree.Form form = Tree.Form.valueOf(text());
                List<Column> columns = list(this::column);
                yield new Tree(about, form, columns, nodes(columns.size()));
            }
            case "Chart" -> new Chart(about, Chart.Kind.valueOf(text()), axis(), axis(),
                    list(() -> new Chart.Series(text(), list(() -> new Chart.Point(in.readDouble(), in.readDouble(), text(), evidence())))));
            case "Network" -> new Network(about, in.readBoolean(), column(),
                    list(() -> new Network.Node(text(), text(), in.readDouble(), text(), evidence())),
                    list(() -> new Network.Edge(text(), text(), in.readDouble(), text(), evidence())));
            case "Text" -> new Text(about, text());
            case "Composite" -> new Composite(about, deeper(() -> list(this::result)));
            case "Failed" -> new Failed(about, new Problem(Problem.Severity.valueOf(text()), text(), text(), text()));
            default -> throw new IOException("No kind of result: " + kind);
        };
    }

    private <T> T deeper(Piece<T> piece) throws IOException {
        if (++depth > DEEP) {
            throw new IOException("It goes too deep.");
        }
        T read = piece.read();
        depth--;
        return read;
    }

    private Column column() throws IOException {
        return new Column(text(), text(), Column.Type.valueOf(text()), text(), in.readInt());
    }

    private Axis axis() throws IOException {
        return new Axis(text(), text(), Axis.Type.valueOf(text()), list(this::text));
    }

    private Table table(About about) throws IOException {
        List<Column> columns = list(this::column);
        List<List<Object>> rows = list(() -> list(columns.size(), this::cell));
        return new Table(about, columns, rows, cells(columns.size()));
    }

    private Object cell() throws IOException {
        int type = in.readByte();
        return switch (type) {
            case '-' -> null;
            case 'S' -> text();
            case 'L' -> in.readLong();
            case 'I' -> in.readInt();
            case 'D' -> in.readDouble();
            case 'T' -> LocalDate.ofEpochDay(in.readLong());
            case 'B' -> in.readBoolean();
            default -> throw new IOException("No kind of cell: " + type);
        };
    }

    private Matrix matrix(About about) throws IOException {
        String rowName = text();
        String columnName = text();
        List<String> rows = list(this::text);
        List<String> columns = list(this::text);
        double[][] cells = list(rows.size(), () -> list(columns.size(), in::readDouble).stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new Matrix(about, rowName, columnName, rows, columns, cells, column(), in.readBoolean(), cells(columns.size()));
    }

    private CellEvidence cells(int columns) throws IOException {
        Map<Long, Evidence> cells = new HashMap<>();
        for (int row = in.readInt(); row >= 0; row = in.readInt()) {
            cells.put((long) row * columns + in.readInt(), evidence());
        }
        return cells.isEmpty() ? CellEvidence.NONE : (row, column) -> cells.getOrDefault((long) row * columns + column, Evidence.NONE);
    }

    private Evidence evidence() throws IOException {
        int number = in.readInt();
        if (number == known.size()) {
            known.add(Evidence.of(list(() -> new Passage(guid(), in.readBoolean() ? new Span(in.readInt(), in.readInt()) : null, guid()))));
        }
        return known.get(number);
    }

    private List<Tree.Node> nodes(int cells) throws IOException {
        return deeper(() -> list(() -> {
            String label = text();
            List<Object> values = list(cells, this::cell);
            Evidence evidence = evidence();
            return new Tree.Node(label, values, nodes(cells), evidence);
        }));
    }
}
