// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Path;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.osgi.util.NLS;

/** Writes for another program: what and for whom, what would go out and what not, and then it is written. */
final class ExportToWizard extends ExchangeWizard {

    /** Its page in the guide. */
    static final String GUIDE = "export-to";

    private final RefiFiles refi;
    private final PassageFiles passages;
    private final ExportWhatPage what;

    ExportToWizard(OpenProject project, RefiFiles refi, PassageFiles passages) {
        super(project, Messages.exportTo_title, GUIDE);
        this.refi = refi;
        this.passages = passages;
        what = new ExportWhatPage(project.session());
    }

    @Override
    public void addPages() {
        addPage(what);
        addPage(new PreviewPage<ExchangeReport>("exportTo", Messages.exportTo_preview, Messages.exportTo_previewHint) {
            @Override
            Background.Work<ExchangeReport> trial() {
                return writing(true);
            }

            @Override
            Told told(ExchangeReport report) {
                return Counted.told(NLS.bind(Messages.exportTo_would, what.path()), report, false, "");
            }
        });
    }

    private Background.Work<ExchangeReport> writing(boolean dry) {
        Path path = what.path();
        RefiExport outward = what.outward(dry);
        PassageExport.Content content = what.chosen().content;
        if (content == null) {
            return progress -> refi.write(project.session(), path, outward, progress);
        }
        PassageExport options = new PassageExport(content, outward, what.codes(), what.sources());
        return progress -> passages.write(project.session(), path, options, progress);
    }

    @Override
    Background.Work<Told> wanted() {
        Background.Work<ExchangeReport> work = writing(false);
        Path path = what.path();
        return progress -> Counted.told(NLS.bind(Messages.exportTo_done, path), work.run(progress), false, "");
    }
}
