// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.BaseFactory;
import org.cairn.model.base.Document;
import org.cairn.model.base.Provenance;
import org.cairn.model.ethics.Checklist;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Scale;
import org.cairn.model.maturity.Framework;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/**
 * A framework, scale, set of cards, questionnaire or checklist as a table that people can edit in a spreadsheet. First come lines about the
 * whole, whose first cell begins with {@code #}: {@code #kind}, {@code #name}, where it comes from. Then a line of headings, then a line for
 * each strand, level, card, item or point. Read in again over the document that it came from, what has the same name keeps its GUID, so
 * that judgements and answers still mean it.
 */
public final class ModelTable {

    static final String ABOUT = "#";

    private static final String KIND = "#kind";
    private static final String NAME = "#name";
    private static final Set<Class<? extends Document>> TYPES = Set.of(Framework.class, Scale.class, ItemSet.class, Questionnaire.class,
            Checklist.class);

    private ModelTable() {
    }

    /** Whether documents of a kind have this form. */
    public static boolean has(DocumentKind kind) {
        return TYPES.stream().anyMatch(type -> DocumentKind.of(type).equals(kind));
    }

    /** The document as rows of cells; never null, the first row not empty. */
    public static List<List<String>> rows(Document document) {
        DocumentKind kind = DocumentKind.of(document);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(KIND, kind.name()));
        rows.add(List.of(NAME, document.getName()));
        attributes((EObject) document, rows, Set.of("id", "name"));
        if (document.getProvenance() != null) {
            attributes((EObject) document.getProvenance(), rows, Set.of());
        }
        if (document instanceof Framework framework) {
            rows.addAll(FrameworkTable.rows(framework));
        } else {
            rows.addAll(ListTable.rows(document));
        }
        return rows;
    }

    private static void attributes(EObject object, List<List<String>> rows, Set<String> without) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!without.contains(attribute.getName()) && object.eIsSet(attribute)) {
                List<String> row = new ArrayList<>(List.of(heading(object, attribute)));
                row.addAll(Cells.texts(object, attribute));
                rows.add(row);
            }
        }
    }

    private static String heading(EObject object, EAttribute attribute) {
        return ABOUT + (object instanceof Provenance ? "source " : "") + attribute.getName();
    }

    /**
     * Reads a document.
     *
     * @param before the document that is changed, whose GUIDs are kept; null for a new one
     * @param where the file, for messages
     * @throws Failure if the table says no kind or another than {@code before}, or a cell cannot be read; it names the row
     */
    public static Document read(List<List<String>> rows, Document before, String where) throws Failure {
        Map<String, List<String>> about = new LinkedHashMap<>();
        List<List<String>> table = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (!row.isEmpty() && row.getFirst().startsWith(ABOUT) && table.isEmpty()) {
                about.put(row.getFirst().strip().toLowerCase(Locale.ROOT), row.subList(1, row.size()));
            } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                first = table.isEmpty() ? i + 1 : first;
                table.add(row);
            }
        }
        Optional<DocumentKind> kind = about.containsKey(KIND) ? DocumentKind.named(Cells.first(about.get(KIND)))
                : Optional.ofNullable(before).map(DocumentKind::of);
        if (kind.isEmpty() || !has(kind.get())) {
            throw new Failure("The table does not say what it is.", where,
                    "Write #kind into its first cell, and framework, scale, items, questionnaire or checklist beside it.");
        }
        if (before != null && !DocumentKind.of(before).equals(kind.get())) {
            throw new Failure("This is a table of another kind.", where, "Choose one of the kind " + DocumentKind.of(before).name() + ".");
        }
        Document document = ModelDocuments.make(kind.get());
        if (before != null) {
            document.setId(before.getId());
        }
        String name = Cells.first(about.getOrDefault(NAME, List.of()));
        document.setName(!name.isEmpty() ? name : before != null ? before.getName() : "");
        if (document.getName().isBlank()) {
            throw new Failure("The table does not say what it is called.", where, "Write #name into a first cell, and the name beside it.");
        }
        about(document, about, where);
        if (table.isEmpty()) {
            throw new Failure("The table has no headings.", where, "Write a line of headings. An exported table shows them.");
        }
        if (document instanceof Framework framework) {
            FrameworkTable.read(framework, (Framework) before, table, where, first);
        } else {
            ListTable.read(document, before, table, where, first);
        }
        return document;
    }

    private static void about(Document document, Map<String, List<String>> about, String where) throws Failure {
        EObject object = (EObject) document;
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            List<String> cells = about.get(heading(object, attribute).toLowerCase(Locale.ROOT));
            if (cells != null && !attribute.isID() && !attribute.getName().equals("name")) {
                Cells.set(object, attribute, cells, where);
            }
        }
        Provenance provenance = BaseFactory.eINSTANCE.createProvenance();
        EObject source = (EObject) provenance;
        for (EAttribute attribute : source.eClass().getEAllAttributes()) {
            List<String> cells = about.get(heading(source, attribute).toLowerCase(Locale.ROOT));
            if (cells != null) {
                Cells.set(source, attribute, cells, where);
                document.setProvenance(provenance);
            }
        }
    }
}
