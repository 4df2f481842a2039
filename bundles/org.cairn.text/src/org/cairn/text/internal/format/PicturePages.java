// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.cairn.api.exchange.PrintedText;

/** A picture, which is one page, or the pages of a scan (TIFF). Turned as the camera was held. */
public final class PicturePages extends OpenPages {

    private final ImageReader reader;
    private final int count;
    private final int orientation;

    /** @throws Unreadable with the reason, if the picture cannot be shown */
    public PicturePages(byte[] bytes) throws IOException {
        super("The picture");
        MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Unreadable("It is no picture that Cairn can show.", "Save it as PNG or JPEG and import that.");
        }
        reader = readers.next();
        try {
            reader.setInput(in, false, true);
            count = reader.getFormatName().equalsIgnoreCase("tif") || reader.getFormatName().equalsIgnoreCase("tiff")
                    ? Math.clamp(reader.getNumImages(true), 1, Limits.PICTURE_PAGES) : 1;
            for (int page = 1; page <= count; page++) {
                long pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
                if (pixels <= 0 || pixels > Limits.PICTURE_PIXELS) {
                    throw Unreadable.tooLarge("a picture of more than " + Limits.PICTURE_PIXELS / 1_000_000 + " million pixels");
                }
            }
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            throw e;
        }
        orientation = Exif.of(bytes).orientation();
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public synchronized Size size(int page) {
        try {
            int width = reader.getWidth(page - 1);
            int height = reader.getHeight(page - 1);
            return orientation >= 5 ? new Size(height, width) : new Size(width, height);
        } catch (IOException e) {
            return new Size(1, 1); // it was there when the file was opened
        }
    }

    @Override
    protected Picture draw(int page, int width, Watch watch) throws IOException {
        Size size = size(page);
        int height = Math.max(1, (int) Math.round(width * size.height() / size.width()));
        BufferedImage raw = decode(page, Math.max(1, (int) (size.width() / width)), watch);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform to = AffineTransform.getScaleInstance(width, height);
        to.concatenate(turn(orientation));
        to.scale(1.0 / raw.getWidth(), 1.0 / raw.getHeight());
        graphics.drawImage(raw, to, null);
        graphics.dispose();
        return new Picture(width, height, ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData());
    }

    /** Reads every {@code step}th pixel: what is not shown takes no memory. */
    private BufferedImage decode(int page, int step, Watch watch) throws IOException {
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        IIOReadProgressListener listener = new ReadingWatch(watch);
        reader.addIIOReadProgressListener(listener);
        try {
            return reader.read(page - 1, every);
        } finally {
            reader.removeIIOReadProgressListener(listener);
        }
    }

    /** Reads all of every page once, to know that it can be shown; keeps nothing. */
    void proof(Watch watch) throws IOException {
        for (int page = 1; page <= count; page++) {
            decode(page, Math.max(1, Math.max(reader.getWidth(page - 1), reader.getHeight(page - 1)) / 64), watch);
        }
    }

    /** How the unit square is turned and mirrored: the eight cases of Exif, tag 274. */
    private static AffineTransform turn(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            default -> new AffineTransform();
        };
    }

    @Override
    protected PrintedText read(Watch watch) {
        return new PrintedText("", List.of());
    }

    @Override
    protected void end() {
        reader.dispose();
    }
}
