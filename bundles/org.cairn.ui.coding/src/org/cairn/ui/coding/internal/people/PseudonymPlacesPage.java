// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import java.util.function.Supplier;
import org.cairn.api.project.ProjectView;
import org.cairn.core.people.Pseudonymisation;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Every place in the texts where a name would be replaced, to be looked through. */
final class PseudonymPlacesPage extends WizardPage {

    private static final int ROWS = 14;

    private final ProjectView view;
    private final Supplier<Pseudonymisation> wanted;
    private Table table;
    private Label count;
    private List<Pseudonymisation.Place> places = List.of();
    private Job reading;
    private int asked;

    /** @param wanted is asked for the replacements whenever the page is turned to */
    PseudonymPlacesPage(ProjectView view, Supplier<Pseudonymisation> wanted) {
        super("places");
        this.view = view;
        this.wanted = wanted;
        setTitle(Messages.pseudonyms_places);
        setDescription(Messages.pseudonyms_placesHint);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1, 8));
        count = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), "pseudonyms.places",
                Messages.pseudonyms_places);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, table.getItemHeight() * ROWS).applyTo(table);
        column(Messages.column_title, 150);
        column(Messages.pseudonyms_was, 90);
        column(Messages.pseudonyms_pseudonym, 110);
        column(Messages.pseudonyms_context, 380);
        Widgets.rows(table, () -> places, (item, place) -> item.setText(
                new String[] {place.source().title(), place.was(), place.now(), place.context()}));
        setControl(area);
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            show(wanted.get());
        }
    }

    /** Looks for the places of other replacements. */
    private void show(Pseudonymisation replacing) {
        int question = ++asked;
        if (reading != null) {
            reading.cancel();
        }
        list(List.of());
        count.setText(Messages.pseudonyms_looking);
        reading = Background.of(Messages.pseudonyms_looking, progress -> replacing.preview(view, progress)).then(found -> {
            if (question == asked) {
                list(found);
                count.setText(found.isEmpty() ? Messages.pseudonyms_noPlaces
                        : NLS.bind(Messages.pseudonyms_count, Widgets.number(found.size()),
                                Widgets.number(found.stream().map(Pseudonymisation.Place::source).distinct().count())));
            }
        }).start(table);
    }

    private void list(List<Pseudonymisation.Place> now) {
        places = now;
        table.setItemCount(now.size());
        table.clearAll();
    }
}
