// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Some of some choices. */
final class TicksField extends Field {

    private final Composite area;
    private final Map<Enumerator, Button> buttons = new LinkedHashMap<>();

    TicksField(Composite parent, Editing editing, EAttribute attribute) {
        super(editing, attribute);
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(new RowLayout());
        for (EEnumLiteral literal : ((EEnum) attribute.getEAttributeType()).getELiterals()) {
            String words = Words.of((Enum<?>) literal.getInstance());
            Button button = Widgets.named(new Button(area, SWT.CHECK), id() + "." + literal.getName(), () -> name() + ": " + words);
            button.setText(words.replace("&", "&&"));
            button.addListener(SWT.Selection, event -> take());
            buttons.put(literal.getInstance(), button);
        }
    }

    private void take() {
        List<Enumerator> ticked = new ArrayList<>();
        buttons.forEach((choice, button) -> {
            if (button.getSelection()) {
                ticked.add(choice);
            }
        });
        change(ticked);
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    protected void write() {
        List<?> chosen = (List<?>) value();
        buttons.forEach((choice, button) -> button.setSelection(chosen.contains(choice)));
    }

    @Override
    protected void enable(boolean writable) {
        buttons.values().forEach(button -> button.setEnabled(writable));
    }
}
