// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.ModelWords;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.base.Named;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A document that is one list, such as a scale of levels, or a list in parts, such as a checklist, as a table with a line for each element. */
final class ListTable {

    private final EReference parts;
    private final EReference list;
    private final List<EAttribute> columns;

    /** The list of a document; with parts between if its elements are lists themselves. */
    private ListTable(Document document) {
        EReference first = lists((EObject) document).getFirst();
        List<EReference> within = first.getEReferenceType().getEAllContainments();
        parts = within.isEmpty() ? null : first;
        list = within.isEmpty() ? first : within.getFirst();
        columns = list.getEReferenceType().getEAllAttributes().stream().filter(attribute -> !attribute.isID()).toList();
    }

    private static List<EReference> lists(EObject document) {
        return document.eClass().getEAllContainments().stream().filter(EReference::isMany).toList();
    }

    private String partHeading() {
        return ModelWords.named(parts.getEReferenceType()).toLowerCase(Locale.ROOT);
    }

    private static String heading(EAttribute column) {
        return ModelWords.named(column).toLowerCase(Locale.ROOT);
    }

    static List<List<String>> rows(Document document) {
        return new ListTable(document).all(document);
    }

    private List<List<String>> all(Document document) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(parts == null ? List.of() : List.of(partHeading()));
        columns.forEach(column -> heads.add(heading(column)));
        rows.add(heads);
        if (parts == null) {
            elements((EObject) document).forEach(element -> rows.add(row(null, element)));
        } else {
            for (Object part : (List<?>) ((EObject) document).eGet(parts)) {
                elements((EObject) part).forEach(element -> rows.add(row(((Named) part).getName(), element)));
            }
        }
        return rows;
    }

    private List<EObject> elements(EObject container) {
        return ((List<?>) container.eGet(list)).stream().map(EObject.class::cast).toList();
    }

    private List<String> row(String part, EObject element) {
        List<String> row = new ArrayList<>(part == null ? List.of() : List.of(part));
        columns.forEach(column -> row.add(Cells.text(element, column)));
        return row;
    }

    static void read(Document document, Document before, List<List<String>> table, String where, int firstRow) throws Failure {
        new ListTable(document).fill(document, before, table, where, firstRow);
    }

    @SuppressWarnings("unchecked")
    private void fill(Document document, Document before, List<List<String>> table, String where, int firstRow) throws Failure {
        List<String> heads = table.getFirst().stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
        if (columns.stream().noneMatch(column -> column.isRequired() && heads.contains(heading(column)))) {
            throw new Failure("The table has none of the columns it needs.", where + ", row " + firstRow,
                    "Write the headings into the first line. An exported table shows them.");
        }
        Map<String, UUID> known = new HashMap<>();
        if (before != null) {
            for (EObject element : all((EObject) before, new ArrayList<>())) {
                known.putIfAbsent(key(element), ((Element) element).getId());
            }
        }
        EObject into = (EObject) document;
        for (int i = 1; i < table.size(); i++) {
            String place = where + ", row " + (firstRow + i);
            List<String> cells = table.get(i);
            if (parts != null) {
                into = part(document, Cells.at(cells, heads.indexOf(partHeading())), known, place);
            }
            EObject element = EcoreUtil.create(list.getEReferenceType());
            for (EAttribute column : columns) {
                Cells.set(element, column, Cells.at(cells, heads.indexOf(heading(column))), place);
            }
            ((Element) element).setId(known.getOrDefault(key(element), UUID.randomUUID()));
            known.remove(key(element)); // a second one of that name is another
            ((EList<Object>) into.eGet(list)).add(element);
        }
    }

    @SuppressWarnings("unchecked")
    private EObject part(Document document, String name, Map<String, UUID> known, String where) throws Failure {
        EList<Object> all = (EList<Object>) ((EObject) document).eGet(parts);
        Named last = all.isEmpty() ? null : (Named) all.getLast();
        if (last != null && (name.isEmpty() || last.getName().equals(name))) {
            return (EObject) last;
        }
        if (name.isEmpty()) {
            throw new Failure("This row has no " + partHeading() + ".", where, "Write its name.");
        }
        Named part = (Named) EcoreUtil.create(parts.getEReferenceType());
        part.setName(name);
        part.setId(known.getOrDefault(key((EObject) part), UUID.randomUUID()));
        all.add(part);
        return (EObject) part;
    }

    private List<EObject> all(EObject document, List<EObject> into) {
        if (parts == null) {
            into.addAll(elements(document));
        } else {
            for (Object part : (List<?>) document.eGet(parts)) {
                into.add((EObject) part);
                into.addAll(elements((EObject) part));
            }
        }
        return into;
    }

    /** What tells an element from its siblings: its first required attribute. */
    private static String key(EObject element) {
        return element.eClass().getName() + element.eClass().getEAllAttributes().stream().filter(each -> each.isRequired() && !each.isID())
                .map(each -> Cells.text(element, each)).findFirst().orElse("");
    }
}
