// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import org.cairn.ui.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** Colours and fonts of a grid, in the light and in the dark theme. */
final class GridLook {

    /** Label of cells with numbers. */
    static final String NUMBER = "cairn.number";
    /** Label of cells of a matrix, followed by their step of heat. */
    static final String HEAT = "cairn.heat.";

    private static final int PADDING = 6;

    private GridLook() {
    }

    /** The font of headings. */
    static Font bold(Font font) {
        return JFaceResources.getResources().create(FontDescriptor.createFrom(font).setStyle(SWT.BOLD));
    }

    /**
     * Gives a grid its look, or another one after the theme has changed.
     *
     * @param tall whether rows have room for several lines
     */
    static void apply(IConfigRegistry registry, Palette palette, Control on, boolean tall) {
        Font font = on.getFont();
        Font bold = bold(font);
        ICellPainter text = new PaddingDecorator(new TextPainter(), 0, PADDING, 0, PADDING);
        // words that are cut at the end of a line go on below it
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                tall ? new PaddingDecorator(new TextPainter(true, true), 2, PADDING, 2, PADDING) : text);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.color(Palette.Role.LINE));
        Style plain = style(palette.color(Palette.Role.PAPER), palette.color(Palette.Role.TEXT), font);
        plain.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        plain.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT,
                tall ? VerticalAlignmentEnum.TOP : VerticalAlignmentEnum.MIDDLE);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, plain, DisplayMode.NORMAL);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(palette.color(Palette.Role.SELECTED), palette.color(Palette.Role.TEXT), font), DisplayMode.SELECT);
        Style right = new Style();
        right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, NUMBER);
        Style anchor = style(palette.color(Palette.Role.SELECTED), palette.color(Palette.Role.TEXT), font);
        anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE,
                new BorderStyle(2, palette.color(Palette.Role.ACCENT), BorderStyle.LineStyleEnum.SOLID));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, anchor, DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        for (int step = 0; step <= Heat.STEPS; step++) {
            Color color = Heat.color(palette, step);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(color, Heat.on(color), font), DisplayMode.NORMAL,
                    HEAT + step);
        }
        headings(registry, palette, bold, text);
    }

    private static void headings(IConfigRegistry registry, Palette palette, Font bold, ICellPainter text) {
        Style heading = style(palette.color(Palette.Role.PANEL), palette.color(Palette.Role.TEXT), bold);
        Style chosen = style(palette.color(Palette.Role.SELECTED), palette.color(Palette.Role.TEXT), bold);
        heading.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        for (String region : new String[] {GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER}) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, heading, DisplayMode.NORMAL, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, text, DisplayMode.NORMAL, region);
        }
    }

    private static Style style(Color background, Color foreground, Font font) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        return style;
    }
}
