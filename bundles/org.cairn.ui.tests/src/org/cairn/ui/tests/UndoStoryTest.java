// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A thousand steps of work, undo and redo, chosen at random. The model is a list of what the project was after each piece of work, and
 * a place in it: work cuts off what comes after the place, undo goes back by one, redo forward by one.
 */
class UndoStoryTest {

    private static final int STEPS = 1000;
    private static final int LOOKS = 100;

    private static Workbench workbench;
    private static Screen screen;

    private final Random random = new Random(20261121);
    private final List<String> states = new ArrayList<>();
    private int place;
    private OpenProject project;
    private Source read;
    private StyledText text;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @Test
    void workIsUndoneAndDoneAgainInAnyOrder() {
        project = workbench.project();
        read = project.view().sources().getFirst();
        text = workbench.reader(read);
        codeOnceByName();
        states.add(state(project.view()));
        int undone = 0;
        for (int step = 1; step <= STEPS; step++) {
            int choice = random.nextInt(10);
            if (choice < 3 && place > 0) {
                undone++;
                place--;
                workbench.press("org.eclipse.ui.edit.undo");
                comesTo("undo", step);
            } else if (choice < 5 && place < states.size() - 1) {
                place++;
                workbench.press("org.eclipse.ui.edit.redo");
                comesTo("redo", step);
            } else {
                work(step);
            }
            if (step % LOOKS == 0) {
                theScreenShowsIt();
            }
        }
        assertTrue(undone > STEPS / 6, "enough was undone to mean something: " + undone);
        while (place > 0) {
            place--;
            workbench.press("org.eclipse.ui.edit.undo");
            comesTo("the last undos", STEPS);
        }
        theScreenShowsIt();
    }

    private void comesTo(String how, int step) {
        String expected = states.get(place);
        screen.waitFor(how + " in step " + step + " to give what was there before", () -> state(project.view()).equals(expected));
    }

    /** The first coding is made with the keys, so that there is a last code. */
    private void codeOnceByName() {
        Code code = project.view().codebook().codes().stream().filter(Code::codable).findFirst().orElseThrow();
        long before = lastStep();
        screen.focus(text);
        text.setSelection(0, 20);
        screen.key(SWT.CR, SWT.CTRL);
        screen.waitFor("the chooser", screen.find(Text.class, "chooser.text")::isFocusControl);
        screen.type(code.name().toLowerCase(java.util.Locale.ROOT));
        screen.key(SWT.CR);
        screen.waitFor("the coding", () -> lastStep() > before && project.view().version() >= lastStep());
    }

    private void work(int step) {
        ProjectView view = project.view();
        long before = lastStep();
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                int start = random.nextInt(text.getCharCount() - 60);
                while (!Character.isLetter(text.getText().charAt(start))) {
                    start++;
                }
                text.setSelection(start, start + 1 + random.nextInt(50));
                workbench.press("org.cairn.ui.coding.again");
            }
            case 3 -> make("Rename a code", edit -> {
                Code code = any(view.codebook().codes());
                edit.put(new Code(code.id(), code.parent(), code.name() + "'", code.color(), code.codable(), code.position(),
                        code.definition()));
                return null;
            });
            case 4 -> make("New code", edit -> {
                edit.put(new Code(UUID.randomUUID(), null, "Code of step " + step, random.nextInt(1 << 24), true, 99,
                        Code.Definition.EMPTY));
                return null;
            });
            case 5 -> make("Write a memo", edit -> {
                edit.put(edit.before().coder(project.session().coder().id()).orElse(project.session().coder()));
                edit.put(new Memo(UUID.randomUUID(), Ref.to(EntityKind.SOURCE, read.id()), "document", "Step " + step, "…",
                        project.session().coder().id(), Instant.EPOCH, Instant.EPOCH));
                return null;
            });
            case 6 -> make("New person", edit -> {
                edit.put(new Person(UUID.randomUUID(), "Person of step " + step, "NQT", null, ""));
                return null;
            });
            default -> make("Refile a source", edit -> {
                Source source = any(view.sources());
                edit.put(source.with(source.title() + "'", source.kind(), source.language(), "Moved/" + step));
                return null;
            });
        }
        screen.waitFor("step " + step, () -> lastStep() > before && project.view().version() >= lastStep());
        while (states.size() > place + 1) {
            states.removeLast();
        }
        states.add(state(project.view()));
        place++;
    }

    private void make(String label, ProjectSession.Work<?> work) {
        Edits.make(project, screen.window(), label, work);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Number of the last thing a person did; what Cairn does by itself in between does not count. */
    private long lastStep() {
        return project.session().history(5).stream().filter(set -> set.coder() != null).mapToLong(ChangeSet::number).max().orElse(0);
    }

    /** What a person can tell two states of the project apart by; what Cairn writes by itself is left out. */
    private static String state(ProjectView view) {
        StringBuilder state = new StringBuilder();
        view.codebook().codes().forEach(code -> state.append(code).append(view.codings().count(code.id())).append('\n'));
        view.sources().forEach(source -> state.append(source).append(view.codings().of(source).size()).append('\n'));
        TreeSet<String> rest = new TreeSet<>();
        view.memos().forEach(memo -> rest.add(memo.toString()));
        view.people().forEach(person -> rest.add(person.toString()));
        return state.append(rest).toString();
    }

    private void theScreenShowsIt() {
        ProjectView view = project.view();
        workbench.show("org.cairn.ui.coding.codebook");
        List<String> roots = view.codebook().roots().stream().map(Code::name).toList();
        Tree tree = screen.find(Tree.class, "codebook.tree");
        screen.waitFor("the codebook of now", () -> names(tree).equals(roots));
        assertEquals(view.text(read).string(), text.getText());
    }

    private static List<String> names(Tree tree) {
        List<String> names = new ArrayList<>();
        for (TreeItem item : tree.getItems()) {
            names.add(item.getText(0));
        }
        return names;
    }
}
