// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.core.Backups;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Guide;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.TextSize;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;

/** What a person may want otherwise: few things, on one page. */
final class PreferencesDialog extends Dialog {

    /** Steps of text size in points, by their names. */
    private static final List<Integer> SIZES = List.of(-1, TextSize.USUAL, 4, 8, 14);
    private static final List<String> LANGUAGES = List.of("", "en", "de");
    private static final int WIDTH = 46;

    private final IWorkbenchWindow window;
    private Text coder;
    private Combo theme;
    private Combo language;
    private Combo size;
    private Combo sources;
    private Text folder;
    private Spinner last;
    private Label problem;

    PreferencesDialog(IWorkbenchWindow window) {
        super(window.getShell());
        this.window = window;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.preferences_title);
        Guide.on(shell, "preferences");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(2, 14));
        label(area, Messages.preferences_coder);
        coder = Widgets.named(new Text(area, SWT.BORDER), "preferences.coder", spoken(Messages.preferences_coder));
        coder.setText(project().map(project -> project.session().coder().name()).orElse(Preferences.coder()));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(coder);
        hint(area, Messages.preferences_coderHint);
        theme = combo(area, "theme", Messages.preferences_theme, Stream.of(Messages.preferences_light, Messages.preferences_dark),
                ThemeHandler.isDark(window.getService(IThemeEngine.class)) ? 1 : 0);
        size = combo(area, "size", Messages.preferences_size, Stream.of(Messages.preferences_small, Messages.preferences_usual,
                Messages.preferences_large, Messages.preferences_larger, Messages.preferences_largest), nearest(TextSize.get()));
        if (Preferences.canChangeLanguage()) {
            language = combo(area, "language", Messages.preferences_language, LANGUAGES.stream().map(PreferencesDialog::name),
                    Math.max(0, LANGUAGES.indexOf(Preferences.language())));
            hint(area, Messages.preferences_languageHint);
        }
        sources = combo(area, "sources", Messages.preferences_sources, ImportFactsPage.LANGUAGES.stream(), -1);
        sources.setText(ImportFactsPage.language(Preferences.sourceLanguage()));
        backups(area);
        return area;
    }

    private void backups(Composite area) {
        Backups backups = Preferences.backups(usual());
        label(area, Messages.preferences_backups);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        folder = Widgets.named(new Text(row, SWT.BORDER), "preferences.backups", spoken(Messages.preferences_backups));
        folder.setText(backups.folder().toString());
        folder.setSelection(folder.getCharCount());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(folder);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.preferences_browse);
        browse.addListener(SWT.Selection, event -> {
            DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
            dialog.setFilterPath(folder.getText());
            String chosen = dialog.open();
            if (chosen != null) {
                folder.setText(chosen);
            }
        });
        label(area, Messages.preferences_last);
        last = Widgets.named(new Spinner(area, SWT.BORDER), "preferences.last", spoken(Messages.preferences_last));
        last.setValues(backups.last(), 1, Preferences.MOST_BACKUPS, 0, 1, 10);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.FILL).applyTo(last);
        problem = hint(area, Messages.preferences_lastHint);
        problem.setData("id", "preferences.problem");
        folder.addListener(SWT.Modify, event -> {
            boolean right = folder.getText().isBlank() || chosenFolder() != null;
            problem.setText(right ? Messages.preferences_lastHint : Messages.preferences_wholePath);
            getButton(IDialogConstants.OK_ID).setEnabled(right);
        });
    }

    private Path usual() {
        return window.getService(ProjectOpening.class).folder().resolve(ProjectOpeningService.BACKUPS);
    }

    /** The folder that is written there; null where it is no whole path. */
    private Path chosenFolder() {
        try {
            Path path = Path.of(folder.getText().strip());
            return path.isAbsolute() ? path.normalize() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String name(String tag) {
        return tag.isEmpty() ? Messages.preferences_system : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag));
    }

    private static int nearest(int points) {
        int best = 0;
        for (int i = 1; i < SIZES.size(); i++) {
            best = Math.abs(SIZES.get(i) - points) < Math.abs(SIZES.get(best) - points) ? i : best;
        }
        return best;
    }

    private static void label(Composite area, String words) {
        new Label(area, SWT.NONE).setText(words);
    }

    private static String spoken(String label) {
        return label.replace("&", "").replace(":", "");
    }

    private Label hint(Composite area, String words) {
        new Label(area, SWT.NONE);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(hint);
        return hint;
    }

    /** A choice; only the one of the languages of sources takes other words as well. */
    private static Combo combo(Composite area, String id, String label, Stream<String> offered, int chosen) {
        label(area, label);
        Combo combo = Widgets.named(new Combo(area, chosen < 0 ? SWT.DROP_DOWN : SWT.READ_ONLY), "preferences." + id, spoken(label));
        combo.setItems(offered.toArray(String[]::new));
        combo.select(chosen);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private Optional<OpenProject> project() {
        return window.getService(ActiveProject.class).current();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.preferences_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.preferences_cancel, false);
    }

    @Override
    protected void okPressed() {
        String name = coder.getText().strip();
        if (!name.isEmpty() && !name.equals(project().map(project -> project.session().coder().name()).orElse(Preferences.coder()))) {
            CoderHandler.codeAs(name, window);
        }
        TextSize.set(SIZES.get(size.getSelectionIndex()));
        if (language != null) {
            Preferences.language(LANGUAGES.get(language.getSelectionIndex()));
        }
        String tag = sources.getText().strip().split(" ")[0];
        if (!tag.isEmpty()) {
            Preferences.sourceLanguage(tag);
        }
        Path backups = chosenFolder();
        Preferences.backups(usual().equals(backups) ? null : backups, last.getSelection());
        boolean dark = theme.getSelectionIndex() == 1;
        super.okPressed();
        ThemeHandler.set(window.getService(IThemeEngine.class), dark);
    }
}
