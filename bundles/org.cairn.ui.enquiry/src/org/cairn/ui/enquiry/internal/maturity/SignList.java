// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import java.util.Optional;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Sign;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Css;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.cite.Cited;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The descriptors of a strand: which are seen, and for which there is evidence. */
final class SignList {

    private final Editing editing;
    private final Tools tools;
    private final Judging judging;
    private final GridPicture list;
    private final Fields<Descriptor> fields;
    private final Label message;
    private Strand strand;

    SignList(Composite parent, Editing editing, Tools tools, Judging judging) {
        this.editing = editing;
        this.tools = tools;
        this.judging = judging;
        fields = new Fields<>(parent, editing, "assessment.signs", this::chosen);
        fields.heading(Messages.descriptor_list);
        Composite row = fields.row();
        fields.button(row, "toggle", Messages.descriptor_toggle, this::toggle);
        fields.button(row, "link", Messages.descriptor_link, this::link);
        message = Css.PANEL_MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(message);
        list = new GridPicture(parent, tools.palette(), "assessment.signs.list", Messages.descriptor_list, 0.3);
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 140).applyTo(list);
        list.onChoose(part -> fields.refresh());
        list.onKey(event -> event.character == ' ' && chosen() != null && toggled());
    }

    private Descriptor chosen() {
        return strand == null || list == null || list.place() == null || list.place().line() >= strand.getDescriptors().size() ? null
                : strand.getDescriptors().get(list.place().line());
    }

    private Optional<Sign> sign(Descriptor descriptor) {
        Judgement judgement = Ratings.of(judging.assessment(), strand);
        return judgement == null ? Optional.empty()
                : judgement.getSigns().stream().filter(each -> descriptor.getId().equals(each.getDescriptor())).findFirst();
    }

    void show(Strand shown) {
        boolean other = strand != shown;
        strand = shown;
        list.show(new Grid("", List.of(new Column("", 1)),
                shown == null ? List.of() : shown.getDescriptors().stream().map(this::line).toList()));
        if (other) {
            message.setText("");
            list.choose(0);
        }
        fields.refresh();
    }

    private Line line(Descriptor descriptor) {
        Sign sign = sign(descriptor).orElse(null);
        int pieces = sign == null ? 0 : sign.getEvidence().size();
        Chip chip = sign != null && sign.isSeen() ? new Chip(Messages.descriptor_seen, Tone.GOOD)
                : pieces > 0 ? new Chip(NLS.bind(Messages.descriptor_begun, pieces), Tone.CAREFUL)
                : new Chip(Messages.descriptor_missing, Tone.QUIET);
        String stage = judging.framework().getStages().stream().filter(each -> each.getId().equals(descriptor.getStage()))
                .map(Stage::getName).findFirst().orElse("");
        return Line.of(stage, List.of(new Cell(descriptor.getText(), chip.text() + ": " + descriptor.getText(), -1, List.of(chip))));
    }

    private boolean toggled() {
        toggle(chosen());
        return true;
    }

    private void toggle(Descriptor descriptor) {
        editing.change(Messages.descriptor_toggle, () -> {
            Sign sign = own(descriptor);
            sign.setSeen(!sign.isSeen());
        });
    }

    private void link(Descriptor descriptor) {
        Cited cited = tools.inFront().get().map(ref -> Cited.of(editing.project().view(), List.of(ref),
                editing.project().session().coder().id())).orElse(null);
        message.setText(cited == null ? Messages.descriptor_nothing : cited.refusal().replace("&", "&&"));
        message.requestLayout();
        if (cited != null && !cited.links().isEmpty()) {
            editing.change(Messages.descriptor_link, () -> own(descriptor).getEvidence().addAll(cited.links()));
        }
    }

    private Sign own(Descriptor descriptor) {
        return sign(descriptor).orElseGet(() -> {
            Sign sign = ModelDocuments.make(Sign.class);
            sign.setDescriptor(descriptor.getId());
            Ratings.own(judging.assessment(), strand).getSigns().add(sign);
            return sign;
        });
    }
}
