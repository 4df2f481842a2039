// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.cairn.analysis.render.CellText;
import org.cairn.analysis.render.Drawing;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Tree;
import org.cairn.api.progress.Failure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws results, as lines or as pixels, without a display. */
public final class Pictures {

    private static final String SVG = "http://www.w3.org/2000/svg";

    static {
        // a drawing needs no display, and on some systems must not ask for one beside SWT
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private Pictures() {
    }

    public static boolean isPossible(Result result) {
        return result instanceof Chart || result instanceof Matrix || result instanceof Network
                || result instanceof Tree tree && tree.form() == Tree.Form.DENDROGRAM;
    }

    /** See {@link Drawing#of}. */
    public static Optional<Drawing> draw(Result result, int width, int height, boolean dark, Locale locale) throws Failure {
        if (!isPossible(result)) {
            return Optional.empty();
        }
        Painter painter = painter(result, locale);
        try {
            int tall = height > 0 ? height : painter.height(width);
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVG, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            SVGGraphics2D g = new SVGGraphics2D(context, false);
            g.setSVGCanvasSize(new Dimension(width, tall));
            Canvas canvas = new Canvas(g, width, tall, new Ink(dark), locale);
            painter.paint(canvas);
            String alternative = painter.alternative();
            return Optional.of(new Drawing(width, tall, text(g, document, result.title(), alternative, width, tall), alternative,
                    canvas.spots));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Error noFonts) {
            throw unlessFonts(noFonts, locale);
        }
    }

    /** See {@link Drawing#png}. */
    public static Optional<byte[]> png(Result result, int width, int height, double scale, boolean dark, Locale locale) throws Failure {
        if (!isPossible(result)) {
            return Optional.empty();
        }
        Painter painter = painter(result, locale);
        try {
            int tall = height > 0 ? height : painter.height(width);
            BufferedImage image = new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(tall * scale),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.scale(scale, scale);
            painter.paint(new Canvas(g, width, tall, new Ink(dark), locale));
            g.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Error noFonts) {
            throw unlessFonts(noFonts, locale);
        }
    }

    /** Java tells in several ways, all of them errors of linking or internal ones, that it finds no fonts. */
    private static Failure unlessFonts(Error error, Locale locale) {
        if (error instanceof InternalError || error instanceof LinkageError) {
            return new Failure(Phrases.beside(CellText.class, locale).say("no-font"), "", "", error);
        }
        throw error;
    }

    private static Painter painter(Result result, Locale locale) {
        Alternatives words = new Alternatives(locale);
        return switch (result) {
            case Chart chart when chart.kind() == Chart.Kind.CLOUD -> new CloudPainter(chart, words);
            case Chart chart -> new ChartPainter(chart, words);
            case Matrix matrix -> new HeatMapPainter(matrix, words);
            case Network network -> new NetworkPainter(network, words);
            case Tree tree -> new DendrogramPainter(tree, words);
            default -> throw new IllegalArgumentException(result.getClass().getName());
        };
    }

    /** The document, with what a screen reader says of it, and sized so that it may shrink on a narrow page. */
    private static String text(SVGGraphics2D g, Document document, String title, String alternative, int width, int height)
            throws IOException {
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        Element described = document.createElementNS(SVG, "desc");
        described.setTextContent(alternative);
        root.insertBefore(described, root.getFirstChild());
        Element named = document.createElementNS(SVG, "title");
        named.setTextContent(title);
        root.insertBefore(named, described);
        StringWriter out = new StringWriter();
        g.stream(root, out, true, false);
        // without the document type, which a reader would want to fetch; a family that every viewer has
        return out.toString().replaceFirst("(?s)<!DOCTYPE.*?>", "").replace("'Dialog'", "sans-serif").replace("'SansSerif'", "sans-serif");
    }
}
