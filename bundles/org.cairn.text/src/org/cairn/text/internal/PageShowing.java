// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.progress.Failure;
import org.cairn.text.internal.format.PdfPages;
import org.cairn.text.internal.format.PicturePages;
import org.cairn.text.internal.format.Unreadable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens PDF documents and pictures to be looked at. */
@Component
public final class PageShowing implements PagePictures {

    private static final int HEAD = 4096;

    @Activate
    public PageShowing() {
        // Java draws into memory only; its own windows would be in the way of the workbench's on macOS
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    @Override
    public Pages open(byte[] file) throws Failure {
        try {
            String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
            return head.contains("%PDF-") ? new PdfPages(file) : new PicturePages(file);
        } catch (Unreadable e) {
            throw new Failure(e.getMessage(), "", e.remedy(), e.getCause());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new Failure("The file is damaged.", "", "Open it in the program that made it, save it again and import that.", e);
        } catch (OutOfMemoryError e) {
            throw new Failure("The file needs more memory than Cairn may use.", "", "Open it in another program.", e);
        }
    }
}
