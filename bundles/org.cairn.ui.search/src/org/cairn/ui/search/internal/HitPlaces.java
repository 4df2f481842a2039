// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** Tabs for where the hits are: in sources, in plans and records. They are there when something was found in plans and records. */
final class HitPlaces {

    private final CTabFolder tabs;
    private final CTabItem sources;
    private final CTabItem records;

    /** @param turned is called when a person turns to the other */
    HitPlaces(Composite parent, Runnable turned) {
        tabs = Widgets.named(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "search.places", Messages.places_name);
        sources = new CTabItem(tabs, SWT.NONE);
        records = new CTabItem(tabs, SWT.NONE);
        tabs.setSelection(sources);
        tabs.addListener(SWT.Selection, event -> turned.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 0).exclude(true).applyTo(tabs); // what they turn to has its own place
        tabs.setVisible(false);
    }

    /** Shows how many hits are where. Who looks at one of the two goes on looking at it while there is something. */
    void show(long inSources, long inRecords) {
        sources.setText(NLS.bind(Messages.places_sources, Widgets.number(inSources)));
        records.setText(NLS.bind(Messages.places_records, Widgets.number(inRecords)));
        if (inRecords == 0 || inSources == 0) {
            tabs.setSelection(inRecords == 0 ? sources : records);
        }
        ((GridData) tabs.getLayoutData()).exclude = inRecords == 0;
        tabs.setVisible(inRecords > 0);
        tabs.requestLayout();
    }

    /** Whether plans and records are looked at. */
    boolean isAtRecords() {
        return tabs.getSelection() == records;
    }
}
