// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.passages.PassageExport.Content;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** First page of the export: what goes out, in which format, where to, for whom, and under which names. */
final class ExportWhatPage extends WizardPage {

    /** What can go out. */
    enum What {
        PROJECT(null, "qdpx", "qde"), CODEBOOK(null, "qdc"), SEGMENTS(Content.SEGMENTS, "xlsx", "csv"),
        EXTRACTS(Content.EXTRACTS, "docx", "html", "csv"), ANNOTATED(Content.ANNOTATED, "docx", "html"), DATA(Content.DATA);

        /** Null for REFI-QDA. */
        final Content content;
        /** Of the files; none for a folder. */
        final List<String> endings;

        What(Content content, String... endings) {
            this.content = content;
            this.endings = List.of(endings);
        }
    }

    private final Path project;
    private final Supplier<ProjectView> view;
    private final List<Button> whats = new ArrayList<>();
    private Combo ending;
    private PathField field;
    private Combo audience;
    private Button names;
    private Button answered;
    private Button media;
    private Button unique;
    private TickedThings codes;
    private TickedThings sources;

    /** @param session of the project: what goes out is proposed to lie beside its file */
    ExportWhatPage(ProjectSession session) {
        super("what");
        project = session.file();
        view = session::view;
        setTitle(Messages.exportTo_what);
        setDescription(Messages.exportTo_whatHint);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(4, 10));
        for (What what : What.values()) {
            Button button = new Button(area, SWT.RADIO);
            button.setText(words(what));
            button.setData("id", "exportTo." + what.name().toLowerCase(Locale.ROOT));
            GridDataFactory.fillDefaults().span(4, 1).applyTo(button);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    choose();
                }
            });
            whats.add(button);
        }
        whats.getFirst().setSelection(true);
        field = new PathField(area, Messages.exportTo_file, "exportTo.file", this::check);
        field.browse(Messages.file_choose, null, SWT.SAVE);
        field.browseFolder(Messages.file_folder);
        ending = combo(area, Messages.exportTo_format, "format", List.of());
        ending.addListener(SWT.Selection, event -> propose());
        audience = combo(area, Messages.exportTo_audience, "audience", List.of(Messages.exportTo_outside, Messages.exportTo_team));
        names = check(area, Messages.exportTo_names, "names");
        answered = check(area, Messages.exportTo_answered, "answered");
        media = check(area, Messages.exportTo_media, "media");
        unique = check(area, Messages.exportTo_unique, "unique");
        codes = new TickedThings(area, Messages.exportTo_codes, Messages.exportTo_chooseCodes, "exportTo.codes", Messages.tick_codes,
                this::allCodes);
        sources = new TickedThings(area, Messages.exportTo_sources, Messages.exportTo_chooseSources, "exportTo.sources", Messages.tick_sources,
                this::allSources);
        setControl(area);
        choose();
    }

    private static Combo combo(Composite area, String label, String id, List<String> offered) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.READ_ONLY), "exportTo." + id, label.replace("&", "").replace(":", ""));
        combo.setItems(offered.toArray(String[]::new));
        combo.select(0);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(combo);
        return combo;
    }

    private static Button check(Composite area, String label, String id) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(label);
        button.setData("id", "exportTo." + id);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(button);
        return button;
    }

    private List<TickDialog.Thing> allCodes() {
        Codebook book = view.get().codebook();
        return book.codes().stream().map(code -> new TickDialog.Thing(code.id().toString(), book.path(code), () -> CodeChip.image(code.color(),
                code.codable()))).toList();
    }

    private List<TickDialog.Thing> allSources() {
        return view.get().sources().stream().map(source -> new TickDialog.Thing(source.id().toString(), source.title(), () -> null)).toList();
    }

    private static String words(What what) {
        return switch (what) {
            case PROJECT -> Messages.what_project;
            case CODEBOOK -> Messages.what_codebook;
            case SEGMENTS -> Messages.what_segments;
            case EXTRACTS -> Messages.what_extracts;
            case ANNOTATED -> Messages.what_annotated;
            case DATA -> Messages.what_data;
        };
    }

    What chosen() {
        for (What what : What.values()) {
            if (whats.get(what.ordinal()).getSelection()) {
                return what;
            }
        }
        return What.PROJECT;
    }

    private void choose() {
        What what = chosen();
        ending.setItems(what.endings.isEmpty() ? new String[] {Messages.exportTo_aFolder}
                : what.endings.stream().map(one -> "." + one).toArray(String[]::new));
        ending.select(0);
        ending.setEnabled(what.endings.size() > 1);
        media.setEnabled(what == What.PROJECT);
        unique.setEnabled(what.content == null);
        codes.setEnabled(what.content != null);
        sources.setEnabled(what.content != null);
        propose();
    }

    /** Gives the file the ending of the format, and a name where it has none. */
    private void propose() {
        Path now = field.path();
        Path name = now == null ? project : now;
        String stem = name.getFileName() == null ? "" : name.getFileName().toString().replaceFirst("\\.(cairn|qdpx|qde|qdc|xlsx|csv|docx|html)$", "");
        if (!stem.isEmpty()) {
            field.path(name.resolveSibling(stem + (chosen().endings.isEmpty() ? "" : ending.getText())));
        }
        check();
    }

    private void check() {
        Path path = field.path();
        What what = chosen();
        String wrong = null;
        String warning = null;
        if (path == null || path.getFileName() == null) {
            wrong = Messages.exportTo_needsFile;
        } else if (!path.isAbsolute()) {
            wrong = Messages.exportTo_needsFolder;
        } else if (!what.endings.isEmpty() && what.endings.stream().noneMatch(one -> path.getFileName().toString().toLowerCase(Locale.ROOT)
                .endsWith("." + one))) {
            wrong = Messages.exportTo_ending.replace("{0}", "." + String.join(", .", what.endings));
        } else if (Files.exists(path)) {
            warning = Messages.exportTo_replaces;
        }
        setErrorMessage(wrong);
        setMessage(warning == null ? Messages.exportTo_whatHint : warning, warning == null ? NONE : WARNING);
        setPageComplete(wrong == null);
    }

    /** Where it is to go. */
    Path path() {
        return field.path();
    }

    /** The GUIDs of the codes that were chosen; none for all. */
    List<String> codes() {
        return codes.chosen();
    }

    /** The GUIDs of the sources that were chosen; none for all. */
    List<String> sources() {
        return sources.chosen();
    }

    /** For whom and under which names. */
    RefiExport outward(boolean dry) {
        return new RefiExport(dry, names.getSelection(), audience.getSelectionIndex() == 0 ? Audience.OUTSIDE : Audience.TEAM,
                answered.getSelection(), media.isEnabled() && media.getSelection(), unique.isEnabled() && unique.getSelection());
    }
}
