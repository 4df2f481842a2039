// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
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
        shell.setText(NLS.bind(Messages.about_title, CairnApplication.NAME));
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
        line(area, Messages.about_what);
        line(area, NLS.bind(Messages.about_build, new Object[] {Splash.build(), Runtime.version().feature(), System.getProperty("os.name"),
                System.getProperty("os.arch")}));
        line(area, Messages.about_licence);
        return area;
    }

    private static void line(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.about_close, true);
    }
}
