// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/** Says what this is, which version, and under which licence. */
final class AboutDialog extends Dialog {

    AboutDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("About " + CairnApplication.NAME);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(new GridLayout(2, false));
        ((GridLayout) area.getLayout()).marginWidth = 24;
        ((GridLayout) area.getLayout()).marginHeight = 20;
        ((GridLayout) area.getLayout()).horizontalSpacing = 24;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), area);
        Label picture = new Label(area, SWT.NONE);
        picture.setImage(resources.create(
                ImageDescriptor.createFromURL(FrameworkUtil.getBundle(AboutDialog.class).getEntry("icons/cairn-128.svg"))));
        GridDataFactory.fillDefaults().span(1, 4).align(SWT.CENTER, SWT.TOP).applyTo(picture);
        Label name = new Label(area, SWT.NONE);
        name.setText(CairnApplication.NAME + " " + Splash.version());
        name.setFont(resources.create(FontDescriptor.createFrom(area.getFont()).increaseHeight(10).setStyle(SWT.BOLD)));
        line(area, "A workbench for school-led research: journals and interviews, codes and claims, and the way an enquiry has come. "
                + "A cairn is a pile of stones that marks a path.");
        line(area, "Build " + Splash.build() + " on Java " + Runtime.version().feature() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        line(area, "Eclipse Public License 2.0. Built on the Eclipse Platform, Apache Lucene, Apache Felix, Apache Tika and SQLite.");
        return area;
    }

    private static void line(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
