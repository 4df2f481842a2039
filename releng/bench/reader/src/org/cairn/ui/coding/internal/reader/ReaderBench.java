// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.FavouriteCodes;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.RecentCodes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/**
 * Drives the real reader with real keys and a real mouse in a display, and prints how long the UI thread is busy with each: all that
 * is done until nothing is waiting any more, painting included. "Computing" is processor time of the thread, "away" is what a clock
 * says, which on a busy machine is more.
 *
 * <p>Arguments: characters, codings, characters of a paragraph, folder for a picture (or none).
 */
public final class ReaderBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final Random random = new Random(7);
    /** Of each event, milliseconds that the UI thread computed, and that it was away from its loop. */
    private final List<Double> times = new ArrayList<>();
    private final List<Double> walls = new ArrayList<>();
    private long busy;
    private long computed;
    private boolean waited;
    private Point at = new Point(0, 0);

    private ReaderBench() {
    }

    /** Runs all. */
    public static void main(String[] args) throws Exception {
        int characters = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
        int codings = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        int paragraph = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        new ReaderBench().run(characters, codings, paragraph, args.length > 3 ? Path.of(args[3]) : null);
        System.exit(0);
    }

    private void run(int characters, int codings, int paragraph, Path pictures) throws Exception {
        Path folder = Files.createTempDirectory("cairn-bench-reader");
        try (ProjectSession session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("bench.cairn"), "Bench")) {
            UUID source = session.edit("Make it", edit -> fill(edit, characters, codings, paragraph));
            OpenProject project = new OpenProject(session, null, () -> { });
            shell.setLayout(new FillLayout());
            shell.setBounds(0, 0, 1440, 900);
            Palette palette = new Palette();
            ActiveProject active = standIn(ActiveProject.class, project, display);
            shell.open();
            shell.forceActive();
            settle();
            long begin = System.nanoTime();
            Reader reader = new Reader(shell, active, palette, new CodingActions(active,
                    standIn(RecentCodes.class, project, display), standIn(FavouriteCodes.class, project, display), new ActiveReader()),
                    new ReaderLook(), source);
            shell.layout();
            waitFor(() -> reader.coded() != null && reader.text().getCharCount() > 0);
            double open = (System.nanoTime() - begin) / 1e6;
            measured(() -> { });
            System.out.printf("%,d characters, %,d codings, paragraphs of %,d; text there after %.0f ms%n", reader.text().getCharCount(),
                    reader.coded().passages().size(), paragraph, open);
            print("after it is there");
            for (int i = 0; i < 10; i++) {
                settle();
            }
            forget();
            StyledText text = reader.text();
            System.out.println("in the first minute");
            scroll(text);
            System.out.println("later");
            text.setTopPixel(0);
            text.setSelection(0);
            scroll(text);
            select(text, reader);
            resize(reader, session);
            code(reader, session);
            type(reader);
            picture(pictures, "bench-reader");
        }
    }

    private UUID fill(ProjectEdit edit, int characters, int codings, int paragraph) throws org.cairn.api.progress.Failure {
        String[] words = "the a pupil teacher lesson and of talk trust we think about feedback how what question marking peer time class group "
                .concat("observation practice joint evidence school change because when with small steps Unterrichtsbeobachtung").split(" ");
        StringBuilder text = new StringBuilder(characters + 64);
        int begin = 0;
        while (text.length() < characters) {
            text.append(words[random.nextInt(words.length)]);
            if (text.length() - begin > paragraph) {
                text.append(".\n");
                begin = text.length();
            } else {
                text.append(' ');
            }
        }
        text.setLength(characters);
        UUID source = edit.add(new ProjectEdit.NewSource("A long interview", "interview", "en", null, null, "", null, "", "",
                text.toString(), List.of(), null));
        List<UUID> codes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID code = UUID.randomUUID();
            codes.add(code);
            edit.put(new Code(code, null, "Code " + words[i % words.length] + " " + i, java.awt.Color.HSBtoRGB(i / 40f, 0.8f, 0.7f) & 0xFFFFFF,
                    true, i, Code.Definition.EMPTY));
        }
        for (int i = 0; i < codings; i++) {
            int length = 20 + (int) (random.nextDouble() * random.nextDouble() * 500);
            int start = random.nextInt(characters - Math.min(characters - 1, length));
            edit.code(source, new Span(start, Math.min(characters, start + length)), codes.get(random.nextInt(codes.size())));
        }
        return source;
    }

    private void scroll(StyledText text) {
        text.setFocus();
        settle();
        for (int i = 0; i < 75; i++) {
            key(SWT.PAGE_DOWN, 0);
        }
        for (int i = 0; i < 75; i++) {
            key(SWT.PAGE_UP, 0);
        }
        print("scroll by page");
        for (int i = 0; i < 150; i++) {
            key(SWT.ARROW_DOWN, 0);
        }
        print("scroll by line");
        int height = text.getVerticalBar().getMaximum();
        for (int i = 0; i < 150; i++) {
            measured(() -> text.setTopPixel(random.nextInt(height)));
        }
        print("scroll anywhere");
        Control map = find(shell, "reader.minimap");
        Point corner = map.toDisplay(0, 0);
        mouse(SWT.MouseMove, corner.x + 10, corner.y + 10);
        mouse(SWT.MouseDown, at.x, at.y);
        for (int i = 0; i < 150; i++) {
            mouse(SWT.MouseMove, corner.x + 10, corner.y + 10 + i * 4);
        }
        mouse(SWT.MouseUp, at.x, at.y);
        print("scroll by the minimap");
    }

    private void select(StyledText text, Reader reader) {
        Point corner = text.toDisplay(60, 100);
        mouse(SWT.MouseMove, corner.x, corner.y);
        mouse(SWT.MouseDown, at.x, at.y);
        for (int i = 0; i < 150; i++) {
            mouse(SWT.MouseMove, corner.x + i * 3, corner.y + i * 3);
        }
        mouse(SWT.MouseUp, at.x, at.y);
        print("select by the mouse");
        for (int i = 0; i < 150; i++) {
            key(SWT.ARROW_DOWN, SWT.SHIFT);
        }
        print("select by keys");
        Control stripes = find(shell, "reader.stripes");
        Point beside = stripes.toDisplay(0, 0);
        for (int i = 0; i < 150; i++) {
            mouse(SWT.MouseMove, beside.x + 20 + i % 90, beside.y + 20 + i * 4);
        }
        print("point at stripes");
        stripes.setFocus();
        settle();
        for (int i = 0; i < 150; i++) {
            key(SWT.ARROW_DOWN, 0);
        }
        print("walk from stripe to stripe");
    }

    private void resize(Reader reader, ProjectSession session) {
        Canvas handle = (Canvas) find(shell, "reader.handle.end");
        for (int round = 0; round < 8; round++) {
            Rectangle place = handle.getBounds();
            Point from = handle.toDisplay(place.width / 2, place.height / 2);
            mouse(SWT.MouseMove, from.x, from.y);
            mouse(SWT.MouseDown, at.x, at.y);
            for (int i = 1; i < 25; i++) {
                mouse(SWT.MouseMove, from.x + 7 * i, from.y + i);
            }
            long version = session.view().version();
            measured(() -> {
                post(button(), SWT.MouseUp);
                long patience = System.nanoTime() + 2_000_000_000L; // dragged round to where it was, nothing is changed
                waitFor(() -> reader.coded().view().version() > version || System.nanoTime() > patience);
            });
        }
        print("resize by the mouse");
        for (int i = 0; i < 100; i++) {
            key(SWT.ARROW_RIGHT, SWT.SHIFT);
        }
        print("resize by keys");
    }

    private void code(Reader reader, ProjectSession session) {
        for (int i = 0; i < 40; i++) {
            long version = session.view().version();
            int at = reader.text().getOffsetAtLine(reader.text().getLineIndex(200));
            reader.text().setSelection(at, at + 40);
            settle();
            measured(() -> {
                reader.codeSelection(session.view().codebook().codes().getFirst());
                waitFor(() -> session.view().version() > version && reader.coded().view().version() > version);
            });
        }
        print("code a passage");
    }

    private void type(Reader reader) {
        reader.find();
        settle();
        Text field = (Text) find(shell, "find.field");
        field.setFocus();
        settle();
        forget();
        for (String word : List.of("feedback", "the lesson and", "question", "observation practice", "trust", "zzz", "the")) {
            for (char letter : word.toCharArray()) {
                letter(letter);
            }
            if (!word.equals("the")) {
                field.setText("");
            }
            settle();
        }
        print("type in the find field");
        for (int i = 0; i < 100; i++) {
            key(SWT.F3, 0);
        }
        print("next hit");
    }

    private void letter(char letter) {
        Event event = new Event();
        event.character = letter;
        measured(() -> {
            post(event, SWT.KeyDown);
            post(event, SWT.KeyUp);
        });
    }

    private void key(int code, int held) {
        Event event = new Event();
        event.keyCode = code;
        Event modifier = new Event();
        modifier.keyCode = held;
        if (held != 0) {
            post(modifier, SWT.KeyDown);
            drain();
        }
        measured(() -> {
            post(event, SWT.KeyDown);
            post(event, SWT.KeyUp);
        });
        if (held != 0) {
            post(modifier, SWT.KeyUp);
            drain();
        }
    }

    private void mouse(int type, int x, int y) {
        at = new Point(x, y);
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        measured(() -> post(event, type));
    }

    private Event button() {
        Event event = new Event();
        event.x = at.x;
        event.y = at.y;
        event.button = 1;
        return event;
    }

    private void post(Event event, int type) {
        event.type = type;
        display.post(event);
    }

    /** How long the UI thread works on something, until nothing has come for a while. */
    private void measured(Runnable what) {
        busy = 0;
        computed = 0;
        long begin = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        what.run();
        if (!waited) {
            busy = System.nanoTime() - begin;
            computed = THREADS.getCurrentThreadCpuTime() - cpu;
        }
        waited = false;
        drain();
        walls.add(busy / 1e6);
        times.add(computed / 1e6);
    }

    private void drain() {
        int quiet = 0;
        // a caret that blinks and a tip that opens are not waited for
        for (int steps = 0; quiet < 8 && steps < 400; steps++) {
            quiet = step() ? 0 : quiet + 1;
        }
    }

    private boolean step() {
        long begin = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        boolean worked = display.readAndDispatch();
        if (worked) {
            busy += System.nanoTime() - begin;
            computed += THREADS.getCurrentThreadCpuTime() - cpu;
        } else {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return worked;
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            drain();
        }
    }

    private void waitFor(BooleanSupplier until) {
        waited = true;
        long end = System.nanoTime() + 60_000_000_000L;
        while (!until.getAsBoolean() && System.nanoTime() < end) {
            step();
        }
        if (!until.getAsBoolean()) {
            throw new IllegalStateException("Waited in vain");
        }
    }

    private void print(String what) {
        System.out.printf("%-28s %4d events   computing p50 %6.2f  p99 %6.2f  most %6.2f ms   away p50 %6.2f  p99 %6.2f  most %6.2f ms%n", what,
                times.size(), part(times, 0.5), part(times, 0.99), part(times, 1), part(walls, 0.5), part(walls, 0.99), part(walls, 1));
        forget();
    }

    private void forget() {
        times.clear();
        walls.clear();
    }

    private static double part(List<Double> values, double part) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.clamp((int) Math.ceil(sorted.length * part) - 1, 0, sorted.length - 1)];
    }

    private void picture(Path folder, String name) throws java.io.IOException {
        if (folder != null) {
            settle();
            Image image = new Image(display, 1440, 900);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(Files.createDirectories(folder).resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            image.dispose();
        }
    }

    private static Control find(Composite in, String id) {
        for (Control child : in.getChildren()) {
            Control below = id.equals(child.getData("id")) ? child : child instanceof Composite composite ? find(composite, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** Stands in for a service of the workbench: knows one project, and nothing else. */
    private static <T> T standIn(Class<T> service, OpenProject project, Display display) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
            if (method.getName().equals("current")) {
                return Optional.of(project);
            }
            if (service == ActiveProject.class && method.getName().equals("follow")) {
                follow((Widget) arguments[0], follower(arguments[1]), project, display);
            }
            Class<?> wanted = method.getReturnType();
            return wanted == Optional.class ? Optional.empty() : wanted == List.class ? List.of() : wanted == int.class ? 0
                    : wanted == boolean.class ? false : null;
        }));
    }

    @SuppressWarnings("unchecked")
    private static Consumer<ProjectUpdate> follower(Object argument) {
        return (Consumer<ProjectUpdate>) argument;
    }

    private static void follow(Widget owner, Consumer<ProjectUpdate> follower, OpenProject project, Display display) {
        follower.accept(ProjectUpdate.switchedTo(project));
        project.session().onChange(change -> display.asyncExec(() -> {
            if (!owner.isDisposed()) {
                follower.accept(ProjectUpdate.of(project, change));
            }
        }));
    }
}
