// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Path;
import org.cairn.core.Backups;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.ProjectMerge;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.osgi.util.NLS;

/** Merges another copy: which, what both changed and who is whom, and then it is merged. */
final class MergeWizard extends ExchangeWizard {

    /** Its page in the guide. */
    static final String GUIDE = "merge-copy";

    private final ProjectMerge merge;
    private final Backups backups;
    private final MergeFilePage file;
    private final MergePage decisions;

    /** @param backups where the project is copied to before */
    MergeWizard(OpenProject project, ProjectMerge merge, Backups backups) {
        super(project, Messages.merge_title, GUIDE);
        this.merge = merge;
        this.backups = backups;
        file = new MergeFilePage(project.session().file());
        decisions = new MergePage(this::merging);
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(decisions);
    }

    private Background.Work<MergeReport> merging(boolean dry) {
        Path path = file.path();
        MergeOptions options = decisions.options(dry, backups);
        return progress -> merge.merge(project.session(), path, options, progress);
    }

    @Override
    Background.Work<Told> wanted() {
        Background.Work<MergeReport> work = merging(false);
        String name = file.path().getFileName().toString();
        return progress -> MergedWords.told(NLS.bind(Messages.merge_done, name), work.run(progress), true);
    }
}
