// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cairn.analysis.Parameter;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A day, or for some parameters a month or a year: written, or taken from a calendar. */
final class DateField implements Field {

    private final Composite area;
    private final Text text;
    private final boolean partial;

    DateField(Composite parent, Parameter parameter, Runnable changed) {
        this(parent, "ask." + parameter.name(), parameter.label(), parameter.kind() == Parameter.Kind.DATE, changed);
    }

    /** @param partial whether a month or a year will do */
    DateField(Composite parent, String id, String spoken, boolean partial, Runnable changed) {
        this.partial = partial;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2));
        text = Widgets.named(new Text(area, SWT.BORDER), id, spoken);
        text.setMessage(partial ? Messages.date_partial : Messages.date_day);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> changed.run());
        Button calendar = Widgets.named(new Button(area, SWT.PUSH), id + ".calendar", Messages.date_calendar);
        calendar.setText("…");
        calendar.setToolTipText(Messages.date_calendar);
        calendar.addListener(SWT.Selection, event -> open(calendar));
    }

    private void open(Button under) {
        Shell shell = new Shell(area.getShell(), SWT.TOOL | SWT.ON_TOP);
        shell.setLayout(Widgets.grid(1));
        DateTime days = Widgets.named(new DateTime(shell, SWT.CALENDAR), "ask.calendar", Messages.date_calendar);
        try {
            LocalDate now = LocalDate.parse(text.getText().strip());
            days.setDate(now.getYear(), now.getMonthValue() - 1, now.getDayOfMonth());
        } catch (DateTimeParseException e) {
            days.setFocus(); // today, then
        }
        days.addListener(SWT.DefaultSelection, event -> {
            text.setText(LocalDate.of(days.getYear(), days.getMonth() + 1, days.getDay()).toString());
            shell.close();
        });
        shell.addListener(SWT.Deactivate, event -> shell.close());
        shell.pack();
        shell.setLocation(under.toDisplay(0, under.getSize().y));
        shell.open();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public List<String> get() {
        String written = text.getText().strip();
        return written.isEmpty() ? List.of() : List.of(written);
    }

    @Override
    public void set(List<String> texts) {
        text.setText(texts.isEmpty() ? "" : texts.getFirst());
    }

    @Override
    public String hint() {
        return text.getText().isBlank() ? "" : partial ? Messages.date_partialHint : "";
    }

    @Override
    public boolean isWide() {
        return false;
    }
}
