// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** Cairn's icons, drawn as SVG in the folder {@code icons} and sharp at every zoom. */
public enum Icon {
    CAIRN, SOURCE, FOLDER, PERSON, SCHOOL, CODEBOOK, CODE, CODE_ADD, SUBCODE_ADD, RENAME, COLOR, DELETE, HISTORY, UNDO, REDO, SEARCH,
    INBOX, ACCEPT, DISMISS, STANDING, IMPORT, OPEN, NEW, SAMPLE, CODE_ALL, FILTER, STOP, LINES, MORE, GO_TO, PRINT, DUPLICATES,
    PSEUDONYM, KEY, RUN, ADJUST, CHART, TABLE, COMPARE, EXPORT, DOCUMENT, PART, WARNING, ERROR, INFO, ADD, UP, DOWN, DUPLICATE, LINK,
    CALENDAR, REPORT, GATE;

    /** Path of the file inside the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    public ImageDescriptor descriptor() {
        return ImageDescriptor.createFromURL(Icon.class.getResource("/" + path()));
    }

    /** The image; lives as long as the workbench, do not dispose it. */
    public Image image() {
        return JFaceResources.getResources().createImageWithDefault(descriptor());
    }
}
