// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Element;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;

/** A framework as a table: a line for each strand, a column for each stage, the descriptors in the cells, one on each line of a cell. */
final class FrameworkTable {

    private static final List<String> HEADINGS = List.of("dimension", "strand", "description", "questions", "weight");

    private FrameworkTable() {
    }

    static List<List<String>> rows(Framework framework) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(HEADINGS.stream(), framework.getStages().stream().map(Stage::getName)).toList());
        for (Dimension dimension : framework.getDimensions()) {
            for (Strand strand : dimension.getStrands()) {
                List<String> row = new ArrayList<>(List.of(dimension.getName(), strand.getName(), strand.getDescription(),
                        strand.getQuestions(), number(strand.getWeight())));
                for (Stage stage : framework.getStages()) {
                    row.add(strand.getDescriptors().stream().filter(each -> stage.getId().equals(each.getStage())).map(Descriptor::getText)
                            .collect(Collectors.joining("\n")));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String number(double weight) {
        return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    /** @param firstRow number of the row with the headings, for messages */
    static void read(Framework framework, Framework before, List<List<String>> table, String where, int firstRow) throws Failure {
        List<String> heads = table.getFirst().stream().map(head -> head.strip()).toList();
        int[] columns = new int[HEADINGS.size()];
        for (int i = 0; i < columns.length; i++) {
            String heading = HEADINGS.get(i);
            columns[i] = heads.stream().map(head -> head.toLowerCase(Locale.ROOT)).toList().indexOf(heading);
        }
        if (columns[0] < 0 || columns[1] < 0) {
            throw new Failure("The table has no columns “dimension” and “strand”.", where + ", row " + firstRow,
                    "Write the headings into the first line. An exported framework shows them.");
        }
        for (String head : heads) {
            if (!head.isEmpty() && !HEADINGS.contains(head.toLowerCase(Locale.ROOT))) {
                Stage stage = ModelDocuments.make(Stage.class);
                stage.setName(head);
                if (before != null) {
                    before.getStages().stream().filter(old -> old.getName().equals(head)).findFirst().ifPresent(old -> {
                        keep(stage, old);
                        stage.setNote(old.getNote());
                        stage.setVerified(old.isVerified());
                    });
                }
                framework.getStages().add(stage);
            }
        }
        if (framework.getStages().isEmpty()) {
            throw new Failure("The table has no columns for stages.", where + ", row " + firstRow, "Write the name of each stage as a heading.");
        }
        for (int i = 1; i < table.size(); i++) {
            row(framework, before, heads, columns, table.get(i), where + ", row " + (firstRow + i));
        }
    }

    private static void row(Framework framework, Framework before, List<String> heads, int[] columns, List<String> cells, String where)
            throws Failure {
        String of = Cells.at(cells, columns[0]);
        String name = Cells.at(cells, columns[1]);
        if (name.isEmpty()) {
            throw new Failure("This row has no strand.", where, "Write its name, or remove the row.");
        }
        Dimension last = framework.getDimensions().isEmpty() ? null : framework.getDimensions().getLast();
        Dimension dimension = last != null && (of.isEmpty() || last.getName().equals(of)) ? last : dimension(framework, before, of);
        Dimension oldDimension = before == null ? null : find(before.getDimensions(), old -> old.getName().equals(dimension.getName()));
        Strand old = oldDimension == null ? null : find(oldDimension.getStrands(), each -> each.getName().equals(name));
        Strand strand = keep(ModelDocuments.make(Strand.class), old);
        strand.setName(name);
        strand.setDescription(Cells.at(cells, columns[2]));
        strand.setQuestions(Cells.at(cells, columns[3]));
        strand.setVerified(old != null && old.isVerified());
        strand.setNote(old == null ? "" : old.getNote());
        String weight = Cells.at(cells, columns[4]);
        try {
            strand.setWeight(weight.isEmpty() ? 1 : Double.parseDouble(weight.replace(',', '.')));
        } catch (NumberFormatException e) {
            throw new Failure("“" + weight + "” is no weight.", where, "Write a number.", e);
        }
        for (Stage stage : framework.getStages()) {
            List<Descriptor> were = old == null ? List.of()
                    : old.getDescriptors().stream().filter(each -> stage.getId().equals(each.getStage())).toList();
            List<String> texts = Cells.at(cells, heads.indexOf(stage.getName())).lines().map(String::strip).filter(line -> !line.isEmpty())
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                Descriptor same = find(were, each -> each.getText().equals(text));
                boolean reworded = same == null && i < were.size() && !texts.contains(were.get(i).getText());
                Descriptor descriptor = keep(ModelDocuments.make(Descriptor.class), same != null ? same : reworded ? were.get(i) : null);
                descriptor.setStage(stage.getId());
                descriptor.setText(text);
                strand.getDescriptors().add(descriptor);
            }
        }
        dimension.getStrands().add(strand);
    }

    private static Dimension dimension(Framework framework, Framework before, String name) {
        Dimension dimension = keep(ModelDocuments.make(Dimension.class),
                before == null ? null : find(before.getDimensions(), old -> old.getName().equals(name)));
        dimension.setName(name.isEmpty() ? framework.getName() : name);
        if (before != null) {
            Dimension old = find(before.getDimensions(), each -> each.getName().equals(name));
            dimension.setDescription(old == null ? "" : old.getDescription());
        }
        framework.getDimensions().add(dimension);
        return dimension;
    }

    private static <T> T find(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst().orElse(null);
    }

    private static <T extends Element> T keep(T element, T old) {
        if (old != null) {
            element.setId(old.getId());
        }
        return element;
    }
}
