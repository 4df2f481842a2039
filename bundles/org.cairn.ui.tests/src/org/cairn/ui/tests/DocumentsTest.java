// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.cairn.api.project.Code;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Media;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person works with pages, pictures and films. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsTest {

    private static final UUID LETTER = UUID.randomUUID();
    private static final int MAGENTA = 0xFF00FF;

    private static Workbench workbench;
    private static Screen screen;
    private static Path folder;

    private OpenProject project;

    @BeforeAll
    static void openTheSample() throws IOException {
        folder = Files.createTempDirectory("cairn-documents");
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @BeforeEach
    void theProjectIsOpen() {
        project = workbench.project();
        screen.window();
    }

    private Source bringIn(Path file) {
        int before = project.view().sources().size();
        DocumentImport documents = Workbench.service(DocumentImport.class);
        Background.of("Importing", progress -> documents.run(project.session(), List.of(file), ImportSettings.DEFAULT, progress))
                .start(screen.window());
        screen.waitFor("the import", () -> project.view().sources().size() == before + 1);
        return project.view().sources().getLast();
    }

    private void edit(ProjectSession.Work<?> work) {
        AtomicBoolean done = new AtomicBoolean();
        Edits.make(project, screen.window(), "Prepare", work, result -> done.set(true));
        screen.waitFor("the edit", done::get);
        screen.settle();
    }

    private static int count(Canvas canvas, Predicate<RGB> wanted) {
        Rectangle area = canvas.getClientArea();
        Image image = new Image(canvas.getDisplay(), area.width, area.height);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                count += wanted.test(data.palette.getRGB(data.getPixel(x, y))) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isMagenta(RGB rgb) {
        return rgb.red > 200 && rgb.blue > 200 && rgb.green < 110;
    }

    private static void mouse(Control on, int type, double x, double y, int held) {
        Event event = new Event();
        event.button = 1;
        event.x = (int) Math.round(x);
        event.y = (int) Math.round(y);
        event.stateMask = held;
        on.notifyListeners(type, event);
    }

    private static void drag(Control on, double x1, double y1, double x2, double y2) {
        mouse(on, SWT.MouseDown, x1, y1, 0);
        mouse(on, SWT.MouseMove, (x1 + x2) / 2, (y1 + y2) / 2, SWT.BUTTON1);
        mouse(on, SWT.MouseMove, x2, y2, SWT.BUTTON1);
        mouse(on, SWT.MouseUp, x2, y2, SWT.BUTTON1);
        screen.settle();
    }

    private void choose(String code) {
        Text typed = screen.find(Text.class, "chooser.text");
        typed.setText(code);
        screen.settle();
        typed.notifyListeners(SWT.DefaultSelection, new Event());
        screen.settle();
    }

    @Test
    @Order(1)
    void thePagesOfADocumentAreShownBesideItsTextWithItsCodings() throws Exception {
        Path file = folder.resolve("letter.pdf");
        PdfFile.write(file, List.of(List.of("Dear pupils of class four,", "this is what I wrote about your journals."),
                List.of("A good reflection asks why.", "Yours, the teacher")));
        Source letter = bringIn(file);
        StyledText text = workbench.reader(letter);
        workbench.show("org.cairn.ui.coding.pages");
        Canvas pages = screen.find(Canvas.class, "pages.canvas");
        screen.waitFor("a page", () -> count(pages, rgb -> rgb.red > 250 && rgb.green > 250 && rgb.blue > 250) > 20_000);
        screen.waitFor("print on it", () -> count(pages, rgb -> rgb.red < 60 && rgb.green < 60 && rgb.blue < 60) > 200);
        assertEquals(0, count(pages, DocumentsTest::isMagenta));
        int start = text.getText().indexOf("class four");
        edit(edit -> {
            edit.put(new Code(LETTER, null, "Addressed", MAGENTA, true, 99, Code.Definition.EMPTY));
            return edit.code(letter.id(), new Span(start, start + 10), LETTER);
        });
        screen.waitFor("the coding on the page", () -> count(pages, DocumentsTest::isMagenta) > 40);
        screen.picture("pages-light");

        double scale = (pages.getClientArea().width - 24) / 400.0;
        drag(pages, 12 + 38 * scale, 12 + 96 * scale, 12 + 395 * scale, 12 + 116 * scale);
        assertEquals("Dear pupils of class four,\nthis is what I wrote about your journals.", text.getSelectionText());
    }

    @Test
    @Order(2)
    void aFigureOnAPageIsCoded() {
        Canvas pages = screen.find(Canvas.class, "pages.canvas");
        Source letter = project.view().sources().getLast();
        screen.focus(pages);
        screen.key(SWT.INSERT);
        screen.key(SWT.ARROW_DOWN);
        screen.key(SWT.CR);
        choose("Addressed");
        screen.waitFor("the region", () -> project.view().regions().size() == 1);
        RegionCoding region = project.view().regions().iterator().next();
        assertEquals(letter.id(), region.source());
        assertEquals(0.41, region.region().y(), 1e-6);
        screen.waitFor("its frame", () -> count(pages, DocumentsTest::isMagenta) > 400);
        screen.focus(pages);
        screen.key(SWT.DEL);
        screen.waitFor("no region", () -> project.view().regions().isEmpty());
    }

    @Test
    @Order(3)
    void aPartOfAPictureIsCodedByMouseAndMovedByKeys() {
        Path file = folder.resolve("wall.png");
        ImageData data = new ImageData(300, 200, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                data.setPixel(x, y, x > 100 && x < 200 && y > 60 && y < 140 ? 0x2E8B57 : 0xFFF8E0);
            }
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        Source wall = bringIn(file);
        assertEquals("picture", wall.kind());
        Workbench.service(PassageOpener.class).open(wall.id(), null, true);
        Canvas picture = screen.find(Canvas.class, "picture.canvas");
        Predicate<RGB> green = rgb -> Math.abs(rgb.red - 0x2E) < 20 && Math.abs(rgb.green - 0x8B) < 20;
        screen.waitFor("the picture", () -> count(picture, green) > 5000);
        Rectangle view = picture.getClientArea();
        double scale = Math.min((view.width - 24) / 300.0, (view.height - 24) / 200.0);
        double left = (view.width - 300 * scale) / 2;
        drag(picture, left + 100 * scale, 12 + 60 * scale, left + 200 * scale, 12 + 140 * scale);
        choose("Addressed");
        screen.waitFor("the region", () -> project.view().regions().size() == 1);
        RegionCoding drawn = project.view().regions().iterator().next();
        assertEquals(1 / 3.0, drawn.region().x(), 0.01);
        assertEquals(0.3, drawn.region().y(), 0.015);
        assertEquals(1 / 3.0, drawn.region().width(), 0.01);
        assertEquals(0.4, drawn.region().height(), 0.015);
        assertEquals(LETTER, drawn.code());
        Table parts = screen.find(Table.class, "picture.parts");
        screen.waitFor("the part in the list", () -> parts.getItemCount() == 1 && parts.getItem(0).getText().startsWith("Addressed"));
        screen.waitFor("its frame", () -> count(picture, DocumentsTest::isMagenta) > 200);
        screen.picture("picture-light");
        screen.focus(picture);
        screen.key(SWT.ARROW_RIGHT);
        screen.waitFor("the moved region", () -> project.view().regions().iterator().next().region().x() > drawn.region().x() + 0.009);
        workbench.run("org.eclipse.ui.edit.undo");
        screen.waitFor("the region back", () -> project.view().regions().iterator().next().region().equals(drawn.region()));
        workbench.run("org.eclipse.ui.edit.undo");
        screen.waitFor("no region", () -> project.view().regions().isEmpty());
        screen.waitFor("no frame", () -> count(picture, DocumentsTest::isMagenta) == 0 && parts.getItemCount() == 0);
    }

    private static String said(Composite in, String words) {
        for (Control child : in.getChildren()) {
            if (child instanceof Label label && label.isVisible() && label.getText().contains(words)) {
                return label.getText();
            }
            String below = child instanceof Composite composite ? said(composite, words) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void answer(UUID id, UUID person, Consent.State state) {
        edit(edit -> {
            edit.put(new Consent(id, person, Consent.Use.FILM, state, null, ""));
            return null;
        });
    }

    @Test
    @Order(4)
    void aFilmIsShownOnlyWithConsent() throws Exception {
        Files.writeString(project.session().file().resolveSibling("lesson.mp4"), "no film at all");
        UUID[] made = new UUID[1];
        UUID pupil = project.view().people().getFirst().id();
        String name = project.view().people().getFirst().name();
        edit(edit -> {
            made[0] = edit.add(new ProjectEdit.NewSource("Lesson", "film", "en", pupil, null, "", null, "", "lesson.srt",
                    "Good morning.\nSit down.", List.of(new Structure(Structure.Kind.TIME, new Span(0, 13), "00:01", 1000, null),
                            new Structure(Structure.Kind.TIME, new Span(14, 23), "00:04", 4000, null)), null));
            return null;
        });
        workbench.reader(project.view().source(made[0]).orElseThrow());
        workbench.show("org.cairn.ui.coding.player");
        screen.waitFor("the offer to link", () -> said(screen.window(), "is linked to no film or sound") != null);
        edit(edit -> {
            edit.put(new Media(UUID.randomUUID(), made[0], "lesson.mp4", "video/mp4", 14, ""));
            return null;
        });
        screen.waitFor("the refusal", () -> said(screen.window(), "no consent to film is recorded from " + name) != null);
        screen.picture("player-refused-light");
        UUID consent = UUID.randomUUID();
        answer(consent, pupil, Consent.State.REFUSED);
        screen.waitFor("the refusal", () -> said(screen.window(), name + " did not consent to film") != null);
        answer(consent, pupil, Consent.State.GIVEN);
        Button play = screen.find(Button.class, "player.play");
        assertTrue(play.isEnabled());
        assertEquals("lesson.mp4", said(screen.window(), "lesson.mp4"));
        screen.picture("player-light");
        Files.delete(project.session().file().resolveSibling("lesson.mp4"));
        answer(consent, pupil, Consent.State.GIVEN);
        screen.waitFor("what is missing", () -> said(screen.window(), "The file is no longer there: ") != null);
    }
}
