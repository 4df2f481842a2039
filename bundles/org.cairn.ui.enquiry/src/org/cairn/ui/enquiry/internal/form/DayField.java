// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.time.LocalDate;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;

/** A day: typed, or chosen from a calendar. */
final class DayField extends Field {

    private static final int LETTERS = 13;

    private final Composite area;
    private final TextField text;
    private final Button button;

    DayField(Composite parent, Editing editing, EClass type, EStructuralFeature feature) {
        super(editing, feature);
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(2));
        text = new TextField(area, editing, type, feature, TextField.Form.of(day -> Days.text((LocalDate) day),
                typed -> typed.isBlank() ? null : Days.day(typed).orElseThrow(IllegalArgumentException::new),
                NLS.bind(Messages.field_noDay, Days.text(LocalDate.of(2013, 5, 21)))), 1, LETTERS);
        button = Widgets.named(new Button(area, SWT.PUSH | SWT.FLAT), id() + ".calendar", () -> NLS.bind(Messages.field_calendar, name()));
        button.setImage(Icon.CALENDAR.image());
        button.setToolTipText(Messages.field_chooseDay);
        button.addListener(SWT.Selection, event -> choose());
        GridDataFactory.swtDefaults().applyTo(button);
    }

    private void choose() {
        Shell shell = new Shell(area.getShell(), SWT.TOOL | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        DateTime calendar = Widgets.named(new DateTime(shell, SWT.CALENDAR), id() + ".days", name());
        LocalDate now = value() instanceof LocalDate day ? day : LocalDate.now();
        calendar.setDate(now.getYear(), now.getMonthValue() - 1, now.getDayOfMonth());
        Runnable take = () -> {
            LocalDate chosen = LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
            shell.close();
            change(chosen);
        };
        calendar.addListener(SWT.MouseDoubleClick, event -> take.run());
        calendar.addListener(SWT.DefaultSelection, event -> take.run());
        calendar.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                take.run();
            }
        });
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.pack();
        shell.setLocation(button.toDisplay(0, button.getSize().y));
        shell.open();
        calendar.setFocus();
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    boolean isWide() {
        return false;
    }

    @Override
    protected void write() {
        text.show(object());
    }

    @Override
    String wrong() {
        return text.wrong();
    }

    @Override
    protected void enable(boolean writable) {
        text.enable(writable);
        button.setEnabled(writable);
    }
}
