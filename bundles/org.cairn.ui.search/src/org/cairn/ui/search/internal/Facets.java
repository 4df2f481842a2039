// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairn.api.search.Found;
import org.cairn.search.QueryText;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** How the hits are spread. A click on a value asks for it alone, a second click takes that back. */
final class Facets {

    /** Fields that are counted, and what people call them. */
    private static final Map<String, String> NAMES = Map.of("kind", Messages.facets_kind, "author", Messages.facets_author,
            "school", Messages.facets_school, "role", Messages.facets_role, "phase", Messages.facets_phase, "year", Messages.facets_year,
            "code", Messages.facets_code);

    /** Fields that are counted, in the order in which they are shown. */
    static final List<String> FIELDS = List.of("kind", "author", "school", "role", "phase", "year", "code");

    private static final int SHOWN = 12;

    private final Tree tree;

    /** @param toggle is called with a filter ({@code author:"A. Smith"}) that was clicked */
    Facets(Composite parent, Consumer<String> toggle) {
        tree = Css.PANEL.on(new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL));
        Widgets.named(tree, "search.facets", Messages.facets_name);
        tree.setHeaderVisible(true);
        TreeColumn value = new TreeColumn(tree, SWT.LEFT);
        value.setText(Messages.facets_narrow);
        TreeColumn hits = new TreeColumn(tree, SWT.RIGHT);
        hits.setText(Messages.facets_hits);
        tree.addListener(SWT.Resize, event -> {
            hits.setWidth(64);
            value.setWidth(Math.max(80, tree.getClientArea().width - 66));
        });
        tree.addListener(SWT.DefaultSelection, event -> toggle(event.item.getData(), toggle));
        tree.addListener(SWT.MouseUp, event -> {
            TreeItem item = tree.getItem(new Point(event.x, event.y));
            if (event.button == 1 && item != null) {
                toggle(item.getData(), toggle);
            }
        });
    }

    private static void toggle(Object filter, Consumer<String> toggle) {
        if (filter instanceof String words) {
            toggle.accept(words);
        }
    }

    Tree control() {
        return tree;
    }

    /** @param query what the person wrote, in which filters that are on stand */
    void show(Found found, String query) {
        tree.setRedraw(false);
        tree.removeAll();
        for (Found.Facet facet : found.facets()) {
            List<Found.Value> values = facet.values().stream().filter(value -> value.hits() > 0).toList();
            if (values.isEmpty() || values.size() == 1 && values.getFirst().value().isEmpty()) {
                continue; // says nothing
            }
            TreeItem field = new TreeItem(tree, SWT.NONE);
            field.setText(NAMES.getOrDefault(facet.field(), facet.field()));
            for (Found.Value value : values.subList(0, Math.min(SHOWN, values.size()))) {
                String filter = filter(facet.field(), value.value());
                TreeItem item = new TreeItem(field, SWT.NONE);
                boolean on = QueryText.has(query, filter);
                item.setText(new String[] {(on ? "✓ " : "") + (value.value().isEmpty() ? Messages.facets_none : value.value()),
                        Widgets.number(value.hits())});
                item.setData(value.value().isEmpty() ? null : filter);
            }
            if (values.size() > SHOWN) {
                new TreeItem(field, SWT.NONE).setText(NLS.bind(Messages.facets_more, values.size() - SHOWN));
            }
            field.setExpanded(true);
        }
        tree.setRedraw(true);
    }

    void clear() {
        tree.removeAll();
    }

    private static String filter(String field, String value) {
        return switch (field) {
            case "year" -> QueryText.filter("date", value);
            case "code" -> QueryText.coded(value);
            default -> QueryText.filter(field, value);
        };
    }
}
