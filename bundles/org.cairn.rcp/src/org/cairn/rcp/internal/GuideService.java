// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
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
        Background.of(Messages.guide_title, progress -> file(page)).then(GuideService::launch).start(ActiveWindow.shell());
    }

    private static void launch(Path file) {
        if ("none".equals(System.getProperty("cairn.browser")) || !Program.launch(file.toUri().toString())) {
            ProblemDialog.show(ActiveWindow.shell(), Messages.guide_title,
                    Problem.warning(Messages.guide_noBrowser, file.toString(), Messages.guide_openYourself));
        }
    }

    /** The page as a file; the bundle is a jar, out of which the platform takes the folder into its own cache, which takes a moment. */
    private static Path file(String page) throws Failure {
        String language = LANGUAGES.contains(Locale.getDefault().getLanguage()) ? Locale.getDefault().getLanguage() : LANGUAGES.getFirst();
        Bundle bundle = FrameworkUtil.getBundle(GuideService.class);
        URL folder;
        try {
            folder = FileLocator.toFileURL(bundle.getEntry("guide/"));
        } catch (IOException e) {
            throw new Failure(Messages.guide_unreadable, bundle.getLocation(), Messages.guide_install, e);
        }
        Path pages = Path.of(folder.getPath().replaceFirst("^/([A-Za-z]:)", "$1")).resolve(language);
        Path file = pages.resolve(page + ".html").normalize();
        return file.startsWith(pages) && Files.isRegularFile(file) ? file : pages.resolve(CONTENTS + ".html");
    }
}
