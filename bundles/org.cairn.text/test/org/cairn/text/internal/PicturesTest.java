// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @TempDir
    Path folder;

    /** 40 by 20: the left half red, the right half blue. */
    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 20);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(20, 0, 20, 20);
        graphics.dispose();
        return image;
    }

    private static byte[] file(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture(), format, bytes), format);
        return bytes.toByteArray();
    }

    /** A photograph with the tags of a camera (Exif 2.32): orientation, description, when it was taken. */
    private static byte[] photograph(int orientation, String description, String taken) throws IOException {
        byte[] jpeg = file("jpg");
        byte[] words = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] time = (taken + "\0").getBytes(StandardCharsets.US_ASCII);
        int data = 8 + 2 + 3 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(data + words.length + time.length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(words.length).putInt(data);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x0132).putShort((short) 2).putInt(time.length).putInt(data + words.length);
        tiff.putInt(0).put(words).put(time);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        int length = 2 + 6 + tiff.capacity();
        bytes.write(length >> 8);
        bytes.write(length);
        bytes.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.write(tiff.array());
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    @Test
    void picturesComeInAsTheyAre() throws Exception {
        for (String format : List.of("png", "jpg", "gif", "bmp", "tif")) {
            byte[] file = file(format.equals("tif") ? "tiff" : format);
            Reading read = Reading.of(folder, "The wall display." + format, file);
            ReadDocument document = read.only();
            assertEquals(List.of(), read.problems);
            assertEquals("The wall display", document.title());
            assertEquals("", document.text());
            assertTrue(document.original().mediaType().startsWith("image/"), document.original().mediaType());
            assertArrayEquals(file, document.original().bytes());
            try (Pages pages = new PageShowing().open(file)) {
                assertEquals(1, pages.count());
                assertEquals(new Pages.Size(40, 20), pages.size(1));
                Pages.Picture shown = pages.picture(1, 20, Progress.NONE);
                assertEquals(20, shown.width());
                assertEquals(10, shown.height());
                assertColor(0xFF0000, shown, 0.2, 0.5);
                assertColor(0x0000FF, shown, 0.8, 0.5);
            }
        }
    }

    private static void assertColor(int wanted, Pages.Picture shown, double x, double y) {
        int rgb = shown.rgb()[(int) (y * shown.height()) * shown.width() + (int) (x * shown.width())];
        int off = Math.abs((rgb >> 16 & 255) - (wanted >> 16 & 255)) + Math.abs((rgb >> 8 & 255) - (wanted >> 8 & 255))
                + Math.abs((rgb & 255) - (wanted & 255));
        assertTrue(off < 90, () -> Integer.toHexString(rgb) + " at " + x + ", " + y);
    }

    /** Where the left of the stored picture goes: Exif 2.32, section 4.6.4, tag 274. */
    @Test
    void aPhotographIsShownAsTheCameraWasHeld() throws Exception {
        double[][] red = {{}, {0.2, 0.5}, {0.8, 0.5}, {0.8, 0.5}, {0.2, 0.5}, {0.5, 0.2}, {0.5, 0.2}, {0.5, 0.8}, {0.5, 0.8}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            try (Pages pages = new PageShowing().open(photograph(orientation, "", "2013:02:01 10:00:00"))) {
                assertEquals(orientation < 5 ? new Pages.Size(40, 20) : new Pages.Size(20, 40), pages.size(1));
                Pages.Picture shown = pages.picture(1, orientation < 5 ? 40 : 20, Progress.NONE);
                double x = red[orientation][0];
                double y = red[orientation][1];
                assertColor(0xFF0000, shown, x, y);
                assertColor(0x0000FF, shown, 1 - x, 1 - y);
            }
        }
    }

    @Test
    void whatAPersonWroteIntoAPhotographIsItsText() throws Exception {
        ReadDocument read = Reading.of(folder, "IMG_0012.jpg", photograph(6, "Talk partners at the water table", "2013:02:01 10:00:00")).only();
        assertEquals("Talk partners at the water table", read.text());
        assertEquals(LocalDate.of(2013, 2, 1), read.date());
        assertEquals("", Reading.of(folder, "IMG_0013.jpg", photograph(1, "OLYMPUS DIGITAL CAMERA", "0000:00:00 00:00:00")).text());
    }

    @Test
    void aScanOfSeveralSheetsHasPages() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new javax.imageio.IIOImage(picture(), null, null), null);
            }
            writer.endWriteSequence();
        }
        try (Pages pages = new PageShowing().open(bytes.toByteArray())) {
            assertEquals(3, pages.count());
            assertColor(0x0000FF, pages.picture(3, 40, Progress.NONE), 0.8, 0.5);
        }
    }

    @Test
    void aPictureThatIsTooLargeOrDamagedIsNamed() throws Exception {
        byte[] bomb = file("png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertEquals("a.png: The file holds a picture of more than 120 million pixels, more than Cairn reads. Split it into smaller files.",
                Reading.of(folder, "a.png", bomb).problem());
        byte[] cut = java.util.Arrays.copyOf(file("png"), 60);
        assertTrue(Reading.of(folder, "b.png", cut).problem().startsWith("b.png: The file is damaged or is not really a picture."));
        assertTrue(Reading.of(folder, "c.jpg", new byte[] {1, 2, 3, 0, 0, 0, 0, 0}).problem().startsWith("c.jpg: "));
    }
}
