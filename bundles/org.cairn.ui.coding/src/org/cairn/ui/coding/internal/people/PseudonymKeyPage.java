// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where the names are kept, under which passphrase, and whether they leave the project for good. */
final class PseudonymKeyPage extends WizardPage {

    static final int SHORTEST = 8;
    static final String[] FILES = {"*.cairnkey"};

    private final Path project;
    private Text file;
    private Text passphrase;
    private Text again;
    private Button forGood;

    /** @param project the project's file, which the key should not lie beside */
    PseudonymKeyPage(Path project) {
        super("key");
        this.project = project;
        setTitle(Messages.pseudonyms_key);
        setDescription(Messages.pseudonyms_keyHint);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(3, 8));
        file = text(area, "pseudonyms.file", Messages.pseudonyms_file, SWT.NONE, 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.pseudonyms_browse);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setFilterExtensions(FILES);
            dialog.setFileName(Messages.pseudonyms_fileName);
            String chosen = dialog.open();
            if (chosen != null) {
                file.setText(chosen);
            }
        });
        passphrase = text(area, "pseudonyms.passphrase", Messages.pseudonyms_passphrase, SWT.PASSWORD, 2);
        again = text(area, "pseudonyms.again", Messages.pseudonyms_again, SWT.PASSWORD, 2);
        forGood = new Button(area, SWT.CHECK);
        forGood.setText(Messages.pseudonyms_forGood);
        forGood.setData("id", "pseudonyms.forGood");
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(forGood);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.pseudonyms_forGoodHint);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(hint);
        setControl(area);
    }

    private Text text(Composite area, String id, String label, int style, int span) {
        new Label(area, SWT.NONE).setText(label);
        Text text = Widgets.named(new Text(area, SWT.BORDER | style), id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    private void check() {
        String wrong = null;
        Path wanted = file();
        if (wanted == null || wanted.getParent() == null) {
            wrong = Messages.pseudonyms_needsFile;
        } else if (passphrase.getTextChars().length < SHORTEST) {
            wrong = NLS.bind(Messages.pseudonyms_tooShort, SHORTEST);
        } else if (!Arrays.equals(passphrase.getTextChars(), again.getTextChars())) {
            wrong = Messages.pseudonyms_differ;
        }
        boolean beside = wanted != null && wanted.getParent() != null && wanted.getParent().equals(project.toAbsolutePath().getParent());
        setMessage(beside ? Messages.pseudonyms_beside : null, beside ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setErrorMessage(wrong);
        setPageComplete(wrong == null);
    }

    /** The file of the key; null where what is written is none. */
    Path file() {
        return path(file);
    }

    /** The file whose path is written in a field; null where none is, or no path. */
    static Path path(Text field) {
        try {
            return field.getText().isBlank() ? null : Path.of(field.getText().strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The passphrase; wipe it after use. */
    char[] passphrase() {
        return passphrase.getTextChars();
    }

    boolean isForGood() {
        return forGood.getSelection();
    }
}
