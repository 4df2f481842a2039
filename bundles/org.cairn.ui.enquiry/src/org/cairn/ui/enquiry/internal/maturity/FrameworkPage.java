// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Element;
import org.cairn.model.base.Named;
import org.cairn.model.base.Provenance;
import org.cairn.model.maturity.Descriptor;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.InPlace;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A framework as it is read: strands against stages with their descriptors, edited where they stand. */
public final class FrameworkPage extends Page {

    private final GridPicture picture;
    private final InPlace inPlace;
    private final Fields<Framework> whole;
    private final Fields<Strand> ofStrand;
    private final Fields<Dimension> ofDimension;
    private final Fields<Stage> ofStage;

    public FrameworkPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "framework", "maturity");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        whole = new Fields<>(left, editing, "framework", this::framework);
        Composite row = whole.row();
        whole.button(row, "addStage", Messages.framework_addStage, each -> editing.change(Messages.framework_addStage,
                () -> each.getStages().add(named(Stage.class))));
        whole.button(row, "removeStage", Messages.framework_removeStage, each -> {
            if (!each.getStages().isEmpty()) {
                editing.change(Messages.framework_removeStage, () -> each.getStages().removeLast());
            }
        });
        whole.button(row, "addDimension", Messages.framework_addDimension, each -> editing.change(Messages.framework_addDimension,
                () -> each.getDimensions().add(named(Dimension.class))));
        whole.button(row, "addStrand", Messages.framework_addStrand, each -> addStrand());
        whole.button(row, "up", Messages.framework_up, each -> move(-1));
        whole.button(row, "down", Messages.framework_down, each -> move(1));
        whole.button(row, "remove", Messages.framework_remove, each -> remove());
        picture = new GridPicture(left, tools.palette(), "framework.picture", Messages.framework_picture, 0.24);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        inPlace = new InPlace(picture, this::text, this::write);
        Composite column = column(sash());
        ofDimension = new Fields<>(column, editing, "framework.dimension", this::dimension);
        ofDimension.heading(Messages.framework_dimension);
        ofDimension.line("name", Messages.framework_name, Dimension::getName, Dimension::setName);
        ofDimension.area("description", Messages.framework_description, 2, Dimension::getDescription, Dimension::setDescription);
        ofStrand = new Fields<>(column, editing, "framework.strand", this::strand);
        ofStrand.heading(Messages.framework_strand);
        ofStrand.line("name", Messages.framework_name, Strand::getName, Strand::setName);
        ofStrand.area("description", Messages.framework_description, 3, Strand::getDescription, Strand::setDescription);
        ofStrand.area("questions", Messages.framework_questions, 3, Strand::getQuestions, Strand::setQuestions);
        ofStrand.line("weight", Messages.framework_weight, each -> NumberFormat.getInstance().format(each.getWeight()), (each, words) -> {
            String number = words.strip().replace(',', '.');
            if (number.matches("\\d+(\\.\\d+)?")) {
                each.setWeight(Double.parseDouble(number));
            }
        });
        ofStage = new Fields<>(column, editing, "framework.stage", this::stage);
        ofStage.heading(Messages.framework_stage);
        ofStage.line("name", Messages.framework_name, Stage::getName, Stage::setName);
        ofStage.area("note", Messages.framework_note, 2, Stage::getNote, Stage::setNote);
        sash().setWeights(72, 28);
        picture.whenEmpty(Messages.framework_empty);
        picture.onChoose(part -> refreshFields());
        editing.follow(this, this::show);
        show();
    }

    private static <T extends Named> T named(Class<T> type) {
        T made = ModelDocuments.make(type);
        made.setName(Messages.framework_new);
        return made;
    }

    private Framework framework() {
        return document(Framework.class);
    }

    private void show() {
        inPlace.close();
        List<Line> lines = new ArrayList<>();
        for (Object each : JudgementGrid.lines(framework())) {
            lines.add(each instanceof Strand strand ? new Line(strand.getName(), strand.getDescription(), Tone.QUIET, false,
                    framework().getStages().stream().map(stage -> Cell.of(JudgementGrid.words(strand, stage))).toList())
                    : Line.group(((Dimension) each).getName()));
        }
        picture.show(new Grid(Messages.framework_strand, JudgementGrid.columns(framework()), lines));
        if (picture.chosen() < 0) {
            picture.choose(1, 0);
        }
        say(lines.isEmpty() ? "" : NLS.bind(Messages.framework_summary, new Object[] {
                framework().getDimensions().size(), Ratings.strands(framework()).size(), framework().getStages().size(), origin()}));
        refreshFields();
    }

    private String origin() {
        Provenance from = framework().getProvenance();
        return from == null ? "" : from.isVerified() ? Messages.framework_verified : NLS.bind(Messages.framework_unverified, from.getDoubt());
    }

    private void refreshFields() {
        whole.refresh();
        ofStrand.refresh();
        ofDimension.refresh();
        ofStage.refresh();
    }

    private Element line() {
        List<Object> lines = JudgementGrid.lines(framework());
        GridPicture.Place place = picture.place();
        return place == null || place.line() >= lines.size() ? null : (Element) lines.get(place.line());
    }

    private Strand strand() {
        return line() instanceof Strand strand ? strand : null;
    }

    private Dimension dimension() {
        Element line = line();
        return line instanceof Dimension dimension ? dimension : framework().getDimensions().stream()
                .filter(each -> each.getStrands().contains(line)).findFirst().orElse(null);
    }

    private Stage stage() {
        GridPicture.Place place = picture.place();
        return place == null || place.column() < 0 || place.column() >= framework().getStages().size() ? null
                : framework().getStages().get(place.column());
    }

    private String text() {
        Element line = line();
        return line instanceof Strand strand ? stage() == null ? strand.getName() : JudgementGrid.words(strand, stage())
                : line instanceof Dimension dimension ? dimension.getName() : null;
    }

    /** A field with several descriptors holds one in each line. */
    private void write(String words) {
        Element line = line();
        Stage stage = stage();
        if (line instanceof Dimension dimension) {
            editing().change(Messages.framework_dimension, () -> dimension.setName(words));
        } else if (line instanceof Strand strand && stage == null) {
            editing().change(Messages.framework_strand, () -> strand.setName(words));
        } else if (line instanceof Strand strand) {
            List<String> texts = words.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
            editing().change(NLS.bind(Messages.framework_chosen_descriptor, stage.getName()), () -> describe(strand, stage, texts));
        }
    }

    private static void describe(Strand strand, Stage stage, List<String> texts) {
        List<Descriptor> known = strand.getDescriptors().stream().filter(each -> stage.getId().equals(each.getStage())).toList();
        for (int i = 0; i < texts.size(); i++) {
            Descriptor descriptor = i < known.size() ? known.get(i) : ModelDocuments.make(Descriptor.class);
            descriptor.setStage(stage.getId());
            descriptor.setText(texts.get(i));
            if (i >= known.size()) {
                strand.getDescriptors().add(descriptor);
            }
        }
        for (int i = texts.size(); i < known.size(); i++) {
            strand.getDescriptors().remove(known.get(i));
        }
    }

    private void addStrand() {
        Dimension dimension = dimension();
        if (dimension != null) {
            int at = Math.max(0, dimension.getStrands().indexOf(strand()) + 1);
            editing().change(Messages.framework_addStrand, () -> dimension.getStrands().add(at, named(Strand.class)));
        }
    }

    private void move(int step) {
        List<?> all = strand() == null ? framework().getDimensions() : dimension().getStrands();
        Element line = line();
        int to = all.indexOf(line) + step;
        if (line != null && to >= 0 && to < all.size()) {
            editing().change(step < 0 ? Messages.framework_up : Messages.framework_down,
                    () -> ((EList<?>) all).move(to, to - step));
            picture.choose(JudgementGrid.lines(framework()).indexOf(line), -1);
        }
    }

    private void remove() {
        Element line = line();
        if (line instanceof Strand strand) {
            Dimension dimension = dimension();
            editing().change(Messages.framework_remove, () -> dimension.getStrands().remove(strand));
        } else if (line instanceof Dimension dimension) {
            editing().change(Messages.framework_remove, () -> framework().getDimensions().remove(dimension));
        }
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
