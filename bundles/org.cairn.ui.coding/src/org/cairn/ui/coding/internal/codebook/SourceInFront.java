// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Tells which source the reader in front shows. */
final class SourceInFront implements IPartListener2 {

    private final ActiveReader reader;
    private final Consumer<UUID> told;
    private UUID last;

    /** @param told the source in front, or null; on the UI thread, at once and whenever it is another one, until {@code owner} is disposed */
    SourceInFront(Control owner, ActiveReader reader, Consumer<UUID> told) {
        this.reader = reader;
        this.told = told;
        ActiveWindow.page().ifPresent(page -> follow(page, owner));
    }

    private void follow(IWorkbenchPage page, Control owner) {
        page.addPartListener(this);
        owner.addDisposeListener(event -> page.removePartListener(this));
        look();
    }

    private void look() {
        UUID now = reader.source().orElse(null);
        if (!Objects.equals(now, last)) {
            last = now;
            told.accept(now);
        }
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        look();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        look();
    }
}
