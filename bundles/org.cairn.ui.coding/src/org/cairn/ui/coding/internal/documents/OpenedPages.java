// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.function.Consumer;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.ui.Background;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** Opens the original of a source in the background. */
final class OpenedPages {

    private OpenedPages() {
    }

    /**
     * Opens the pages, and closes them again when nobody wants them any more.
     *
     * @param then takes them over
     * @param failed is told why there are none
     */
    static void of(PagePictures pictures, ProjectView view, Source source, Control owner, Consumer<Pages> then, Consumer<String> failed) {
        Background.of(NLS.bind(Messages.pages_opening, source.title()), progress -> {
            byte[] original = view.original(source).orElseThrow(() -> new Failure(Messages.pages_noOriginal, "", ""));
            return pictures.open(original);
        }).then(then).orElse(failure -> failed.accept(failure.problem().remedy().isEmpty() ? failure.problem().message()
                : failure.problem().message() + " " + failure.problem().remedy())).start(owner);
    }
}
