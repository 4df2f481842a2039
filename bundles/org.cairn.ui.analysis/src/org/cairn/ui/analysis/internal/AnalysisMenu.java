// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.ui.ActiveWindow;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.actions.CompoundContributionItem;

/** An entry for each analysis that is there now, in a menu for each group. */
public final class AnalysisMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        Map<String, MenuManager> groups = new LinkedHashMap<>();
        ActiveWindow.service(Catalogue.class).ifPresent(catalogue -> {
            for (Catalogue.Entry entry : catalogue.contents().analyses()) {
                groups.computeIfAbsent(entry.info().group(), name -> new MenuManager(name.replace("&", "&&"))).add(action(entry));
            }
        });
        return groups.values().toArray(IContributionItem[]::new);
    }

    private static Action action(Catalogue.Entry entry) {
        Action action = new Action(entry.info().label().replace("&", "&&") + "…") {
            @Override
            public void run() {
                ActiveWindow.service(Desk.class).ifPresent(desk -> desk.ask(entry, null));
            }
        };
        action.setEnabled(ActiveWindow.service(Desk.class).flatMap(Desk::kept).isPresent());
        return action;
    }
}
