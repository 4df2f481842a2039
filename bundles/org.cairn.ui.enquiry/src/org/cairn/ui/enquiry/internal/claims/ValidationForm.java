// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.Validation;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What people from outside said of a claim. */
final class ValidationForm extends Composite {

    private final Supplier<Claim> claim;
    private final GridPicture list;
    private final Fields<Claim> ofClaim;
    private final Fields<Validation> fields;

    ValidationForm(Composite parent, Editing editing, Tools tools, Supplier<Claim> claim) {
        super(parent, SWT.NONE);
        this.claim = claim;
        setLayout(Widgets.grid(1, 6));
        Page.hint(this, Messages.validation_about);
        ofClaim = new Fields<>(this, editing, "claims.validations", claim);
        Composite row = ofClaim.row();
        ofClaim.button(row, "add", Messages.validation_add, each -> editing.change(Messages.validation_add,
                () -> each.getValidations().add(ModelDocuments.make(Validation.class))));
        fields = new Fields<>(this, editing, "claims.validation", this::chosen);
        fields.button(row, "remove", Messages.validation_remove, each -> editing.change(Messages.validation_remove,
                () -> claim.get().getValidations().remove(each)));
        list = new GridPicture(this, tools.palette(), "claims.validations.list", Messages.validation_list, 0.34);
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 90).applyTo(list);
        list.whenEmpty(Messages.validation_none);
        list.onChoose(part -> fields.refresh());
        fields.line("body", Messages.validation_body, Validation::getBody, Validation::setBody);
        fields.line("person", Messages.validation_person, Validation::getPerson, Validation::setPerson);
        fields.line("role", Messages.validation_role, Validation::getRole, Validation::setRole);
        fields.day("date", Messages.validation_date, Validation::getDate, Validation::setDate);
        fields.area("asked", Messages.validation_asked, 2, Validation::getAsked, Validation::setAsked);
        fields.area("outcome", Messages.validation_outcome, 2, Validation::getOutcome, Validation::setOutcome);
    }

    private Validation chosen() {
        GridPicture.Place place = list == null ? null : list.place();
        return place == null || claim.get() == null || place.line() >= claim.get().getValidations().size() ? null
                : claim.get().getValidations().get(place.line());
    }

    void refresh() {
        List<Validation> all = claim.get() == null ? List.of() : claim.get().getValidations();
        List<Line> lines = all.stream().map(each -> new Line(each.getBody(), String.join(" · ", Stream.of(each.getPerson(), each.getRole(),
                each.getDate() == null ? "" : each.getDate().toString()).filter(words -> !words.isBlank()).toList()), Tone.QUIET, false,
                List.of(Cell.of(String.join("\n", Stream.of(each.getAsked(), each.getOutcome()).filter(words -> !words.isBlank()).toList())))))
                .toList();
        list.show(new Grid("", List.of(new Column("", 1)), lines));
        if (list.place() == null) {
            list.choose(0);
        }
        ofClaim.refresh();
        fields.refresh();
    }
}
