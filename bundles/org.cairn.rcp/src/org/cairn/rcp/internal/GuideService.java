// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Problem;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Guide;
import org.cairn.ui.ProblemDialog;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.program.Program;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The guide as pages of HTML in the folder {@code guide} of this bundle, one folder for each language, shown by the browser of the
 * system: it is everywhere, and keeps beside the window what one reads while working. With {@code -Dcairn.browser=none} it is only
 * said where the page is.
 */
@Component
public final class GuideService implements Guide {

    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final String CONTENTS = "index";

    @Activate
    public GuideService() {
        // the pages are looked for when somebody wants to read
    }

    @Override
    public void open(String page) {
        try {
            Path file = file(page);
            if ("none".equals(System.getProperty("cairn.browser")) || !Program.launch(file.toUri().toString())) {
                ProblemDialog.show(ActiveWindow.shell(), Messages.guide_title,
                        Problem.warning(Messages.guide_noBrowser, file.toString(), Messages.guide_openYourself));
            }
        } catch (IOException e) {
            System.getLogger(GuideService.class.getName()).log(Level.WARNING, "The guide cannot be read", e);
        }
    }

    /** The page as a file; the bundle is a jar, out of which the platform takes the folder into its own cache. */
    private static Path file(String page) throws IOException {
        String language = LANGUAGES.contains(Locale.getDefault().getLanguage()) ? Locale.getDefault().getLanguage() : LANGUAGES.getFirst();
        Bundle bundle = FrameworkUtil.getBundle(GuideService.class);
        URL folder = FileLocator.toFileURL(bundle.getEntry("guide/"));
        Path pages = Path.of(folder.getPath().replaceFirst("^/([A-Za-z]:)", "$1")).resolve(language);
        Path file = pages.resolve(page + ".html").normalize();
        return file.startsWith(pages) && Files.isRegularFile(file) ? file : pages.resolve(CONTENTS + ".html");
    }
}
