// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Second page: what would come in, how positions are counted, and what can be chosen about that. */
final class ImportFromPreviewPage extends PreviewPage<ExchangeReport> {

    private static final List<String> LANGUAGES = List.of("en", "de", "cs", "fr", "es", "it", "nl", "pl", "sv");

    private final ImportFromFilePage file;
    private final Function<Boolean, Background.Work<ExchangeReport>> reading;
    private Button repair;
    private Combo language;
    private Combo lineEnds;
    private Combo pdf;
    private PathField media;
    private Button again;

    /** @param reading makes the import, as a dry run or in earnest, with the options of this page */
    ImportFromPreviewPage(ImportFromFilePage file, Function<Boolean, Background.Work<ExchangeReport>> reading) {
        super("importFrom", Messages.importFrom_preview, Messages.importFrom_previewHint);
        this.file = file;
        this.reading = reading;
    }

    @Override
    Background.Work<ExchangeReport> trial() {
        boolean refi = Formats.hasPositions(file.format());
        lineEnds.setEnabled(refi);
        pdf.setEnabled(refi);
        media.enable(refi);
        repair.setEnabled(Formats.canBeRepaired(file.format()));
        return reading.apply(true);
    }

    @Override
    Told told(ExchangeReport report) {
        return Counted.told(NLS.bind(Messages.importFrom_would, file.path().getFileName()), report, true, "");
    }

    @Override
    void choices(Composite area) {
        Composite options = new Composite(area, SWT.NONE);
        options.setLayout(Widgets.grid(4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options);
        repair = new Button(options, SWT.CHECK);
        repair.setText(Messages.importFrom_repair);
        repair.setData("id", "importFrom.repair");
        GridDataFactory.fillDefaults().span(4, 1).applyTo(repair);
        language = combo(options, "language", Messages.importFrom_language,
                Stream.concat(Stream.of(RefiImport.DEFAULT.language()), LANGUAGES.stream()).distinct().map(ImportFromPreviewPage::language).toList());
        lineEnds = combo(options, "lineEnds", Messages.importFrom_lineEnds,
                List.of(Messages.importFrom_found, Messages.importFrom_one, Messages.importFrom_two));
        pdf = combo(options, "pdf", Messages.importFrom_pdf, List.of(Messages.importFrom_byProgram, Messages.importFrom_top,
                Messages.importFrom_bottom));
        again = new Button(options, SWT.PUSH);
        again.setText(Messages.preview_again);
        again.setData("id", "importFrom.again");
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(again);
        again.addListener(SWT.Selection, event -> look());
        Composite folder = new Composite(area, SWT.NONE);
        folder.setLayout(Widgets.grid(3));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        media = new PathField(folder, Messages.importFrom_media, "importFrom.media", () -> setPageComplete(false));
        media.browseFolder(Messages.file_folder);
        repair.addListener(SWT.Selection, event -> look());
        for (Combo combo : List.of(language, lineEnds, pdf)) {
            combo.addListener(SWT.Selection, event -> look());
        }
    }

    private static String language(String tag) {
        return tag + " (" + Locale.forLanguageTag(tag).getDisplayLanguage() + ")";
    }

    private static Combo combo(Composite area, String id, String label, List<String> offered) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = Widgets.named(new Combo(area, SWT.READ_ONLY), "importFrom." + id, label.replace("&", "").replace(":", ""));
        combo.setItems(offered.toArray(String[]::new));
        combo.select(0);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    /** What the person chose. */
    RefiImport options(boolean dry) {
        Boolean fromTop = pdf.getSelectionIndex() == 0 ? null : Boolean.valueOf(pdf.getSelectionIndex() == 1);
        return new RefiImport(dry, repair.getSelection(), lineEnds.getSelectionIndex(), language.getText().split(" ")[0], fromTop, media.path());
    }
}
