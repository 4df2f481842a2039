// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Path;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.osgi.util.NLS;

/** Takes in what another program made: which file, what would come in and how, and then it comes in. */
final class ImportFromWizard extends ExchangeWizard {

    /** Its page in the guide. */
    static final String GUIDE = "import-from";

    private final Formats formats;
    private final ImportFromFilePage file;
    private final ImportFromPreviewPage preview;

    ImportFromWizard(OpenProject project, Formats formats) {
        super(project, Messages.importFrom_title, GUIDE);
        this.formats = formats;
        file = new ImportFromFilePage(formats);
        preview = new ImportFromPreviewPage(file, this::reading);
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(preview);
    }

    private Background.Work<ExchangeReport> reading(boolean dry) {
        Path path = file.path();
        Formats.Format format = file.format();
        RefiImport options = preview.options(dry);
        return progress -> formats.read(project.session(), path, format, options, progress);
    }

    @Override
    Background.Work<Told> wanted() {
        Background.Work<ExchangeReport> work = reading(false);
        String name = file.path().getFileName().toString();
        return progress -> {
            ExchangeReport report = work.run(progress);
            return Counted.told(NLS.bind(Messages.importFrom_done, name), report, true, Messages.importFrom_undo);
        };
    }
}
