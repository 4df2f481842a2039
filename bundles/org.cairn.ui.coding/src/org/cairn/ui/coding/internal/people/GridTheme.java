// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** The look of a grid in the theme that is on: the colours of the palette, the fonts of the workbench. */
final class GridTheme extends ModernNatTableThemeConfiguration {

    GridTheme(Palette palette) {
        Color paper = palette.color(Role.PAPER);
        Color panel = palette.color(Role.PANEL);
        Color text = palette.color(Role.TEXT);
        Color muted = palette.color(Role.MUTED);
        Color line = palette.color(Role.LINE);
        Color selected = palette.color(Role.SELECTED);
        fonts();
        body(paper, text, selected, palette.color(Role.ACCENT));
        heads(panel, muted, text, selected);
        filterRowBgColor = paper;
        filterRowFgColor = text;
        gridLineColor = line;
        freezeSeparatorColor = muted;
        conversionErrorFgColor = palette.color(Role.WRONG);
        conversionErrorBgColor = paper;
        validationErrorFgColor = palette.color(Role.WRONG);
        validationErrorBgColor = paper;
        hideIndicatorColor = muted;
        fillHandleColor = palette.color(Role.ACCENT);
    }

    private void fonts() {
        Font plain = JFaceResources.getDialogFont();
        Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
        defaultFont = plain;
        cHeaderFont = plain;
        rHeaderFont = plain;
        cornerFont = plain;
        defaultSelectionFont = plain;
        cHeaderSelectionFont = plain;
        cHeaderFullSelectionFont = bold;
        rHeaderSelectionFont = plain;
        rHeaderFullSelectionFont = bold;
        cornerSelectionFont = plain;
        selectionAnchorFont = plain;
        selectionAnchorSelectionFont = plain;
        evenRowFont = plain;
        oddRowFont = plain;
        sortHeaderFont = plain;
        selectedSortHeaderFont = plain;
        filterRowFont = plain;
        conversionErrorFont = plain;
        validationErrorFont = plain;
    }

    private void body(Color paper, Color text, Color selected, Color accent) {
        defaultBgColor = paper;
        defaultFgColor = text;
        defaultGradientBgColor = paper;
        defaultGradientFgColor = paper;
        evenRowBgColor = paper;
        evenRowFgColor = text;
        oddRowBgColor = paper;
        oddRowFgColor = text;
        defaultSelectionBgColor = selected;
        defaultSelectionFgColor = text;
        selectionAnchorBgColor = paper;
        selectionAnchorFgColor = text;
        selectionAnchorSelectionBgColor = paper;
        selectionAnchorSelectionFgColor = text;
        selectionAnchorGridBorderStyle = new org.eclipse.nebula.widgets.nattable.style.BorderStyle(2, accent,
                org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum.SOLID);
        selectionAnchorSelectionBorderStyle = selectionAnchorGridBorderStyle;
        selectionAnchorBorderStyle = selectionAnchorGridBorderStyle;
    }

    private void heads(Color panel, Color muted, Color text, Color selected) {
        cHeaderBgColor = panel;
        cHeaderFgColor = muted;
        cHeaderGradientBgColor = panel;
        cHeaderGradientFgColor = panel;
        rHeaderBgColor = panel;
        rHeaderFgColor = muted;
        rHeaderGradientBgColor = panel;
        rHeaderGradientFgColor = panel;
        cornerBgColor = panel;
        cornerFgColor = muted;
        cornerGradientBgColor = panel;
        cornerGradientFgColor = panel;
        cHeaderSelectionBgColor = selected;
        cHeaderSelectionFgColor = text;
        cHeaderFullSelectionBgColor = selected;
        cHeaderFullSelectionFgColor = text;
        rHeaderSelectionBgColor = selected;
        rHeaderSelectionFgColor = text;
        rHeaderFullSelectionBgColor = selected;
        rHeaderFullSelectionFgColor = text;
        cornerSelectionBgColor = panel;
        cornerSelectionFgColor = muted;
        sortHeaderBgColor = panel;
        sortHeaderFgColor = text;
        selectedSortHeaderBgColor = selected;
        selectedSortHeaderFgColor = text;
    }
}
