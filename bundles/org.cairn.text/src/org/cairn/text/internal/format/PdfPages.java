// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.SourceText;
import org.cairn.text.internal.text.Draft;

/** The pages of a PDF document. */
public final class PdfPages extends OpenPages {

    private final byte[] bytes;
    private final PDDocument document;
    private final List<Size> sizes = new ArrayList<>();

    /** @throws Unreadable with the reason, if the document cannot be shown */
    public PdfPages(byte[] bytes) throws IOException {
        super("The page");
        this.bytes = bytes;
        document = load(bytes, () -> { });
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            boolean sideways = page.getRotation() % 180 != 0;
            double width = Math.max(1, sideways ? box.getHeight() : box.getWidth());
            double height = Math.max(1, sideways ? box.getWidth() : box.getHeight());
            sizes.add(new Size(width, height));
        }
        if (sizes.isEmpty()) {
            document.close();
            throw new Unreadable("The document has no pages.", "Open it in the program that made it and save it again.");
        }
    }

    private static PDDocument load(byte[] bytes, Watch watch) throws IOException {
        PdfReader.refuseBombs(bytes, watch);
        try {
            return Loader.loadPDF(bytes);
        } catch (InvalidPasswordException e) {
            throw Unreadable.locked();
        }
    }

    @Override
    public int count() {
        return sizes.size();
    }

    @Override
    public Size size(int page) {
        return sizes.get(page - 1);
    }

    @Override
    protected Picture draw(int page, int width, Watch watch) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document) {
            @Override
            protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
                return new PageDrawer(parameters) {
                    @Override
                    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                        watch.check();
                        super.processOperator(operator, operands);
                    }
                };
            }
        };
        renderer.setSubsamplingAllowed(true);
        BufferedImage image = renderer.renderImage(page - 1, (float) (width / size(page).width()), ImageType.RGB);
        return new Picture(image.getWidth(), image.getHeight(), ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    /** From a document of its own, so that pages are drawn meanwhile. */
    @Override
    protected PrintedText read(Watch watch) throws IOException {
        try (PDDocument own = load(bytes, watch)) {
            List<PdfPage> printed = new PdfLines(watch, true).read(own);
            Draft draft = new Draft();
            List<Found> found = new ArrayList<>();
            new PdfProse(printed, watch).writeTo(draft, (page, line, at) -> found.add(new Found(page.number(), line, at)));
            SourceText text = new SourceText(draft.text());
            List<PrintedText.Line> lines = new ArrayList<>(found.size());
            for (int i = 0; i < found.size(); i++) {
                int next = i + 1 < found.size() ? found.get(i + 1).at() : text.string().length();
                lines.add(found.get(i).line(text, next));
            }
            return new PrintedText(text.string(), lines);
        }
    }

    @Override
    protected void end() throws IOException {
        document.close();
    }

    /** A line of print that begins at a UTF-16 position of the text. */
    private record Found(int page, PdfPage.Line printed, int at) {

        PrintedText.Line line(SourceText text, int next) {
            // a hyphen at its end may be gone from the text
            int length = Math.min(printed.text().length(), next - at);
            int start = text.toOffset(at);
            int count = text.toOffset(at + length) - start;
            float[] lefts = new float[count];
            float[] rights = new float[count];
            for (int i = 0; i < count; i++) {
                int from = text.toUtf16(start + i) - at;
                lefts[i] = printed.ink().lefts()[from];
                rights[i] = printed.ink().rights()[from];
            }
            return new PrintedText.Line(page, start, lefts, rights, printed.ink().top(), printed.ink().bottom());
        }
    }
}
