// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.core.validation.ModelCheck;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** The state of one editor: the document, the steps made in it, and what is wrong with it. */
final class ModelEditing implements Editing {

    /** So long nothing changes until the document is checked, ms. */
    private static final int PAUSE = 400;

    private record Follower(Widget owner, Runnable shown) {
    }

    private final OpenProject project;
    private final Steps steps = new Steps();
    private final List<Follower> followers = new ArrayList<>();
    private final Map<Widget, Runnable> typed = new LinkedHashMap<>();
    private final Runnable dirt;
    private final Consumer<Element> reveal;
    private final Runnable save;
    private Opened<Document> opened;
    private ModelLibrary library;
    private List<ModelProblem> problems = List.of();
    private Control owner;
    private int checked;
    private boolean held;
    private final List<Runnable> waiting = new ArrayList<>();

    /**
     * Begins.
     *
     * @param dirt called when the document became dirty or clean
     * @param reveal shows an element on its page
     * @param save saves the document
     */
    ModelEditing(OpenProject project, Opened<Document> opened, ModelLibrary library, Runnable dirt, Consumer<Element> reveal,
            Runnable save) {
        this.project = project;
        this.opened = opened;
        this.library = library;
        this.dirt = dirt;
        this.reveal = reveal;
        this.save = save;
    }

    /** Checks the document from now on, until the control is disposed. */
    void start(Control control) {
        owner = control;
        check();
    }

    @Override
    public OpenProject project() {
        return project;
    }

    /** The document with what the project says of it. */
    Opened<Document> opened() {
        return opened;
    }

    @Override
    public Document document() {
        return opened.content();
    }

    @Override
    public ModelLibrary library() {
        return library;
    }

    @Override
    public boolean isWritable() {
        return opened.isWhole() && project.session().isWritable();
    }

    @Override
    public void save() {
        save.run();
    }

    @Override
    public boolean isDirty() {
        return !steps.isSaved() || !typed.isEmpty();
    }

    @Override
    public void change(String label, Runnable change) {
        if (held) {
            waiting.add(() -> change(label, change));
            return;
        }
        settle();
        if (isWritable() && steps.make((EObject) document(), label, change)) {
            changed();
        }
    }

    @Override
    public void typed(Widget by, Runnable write) {
        boolean clean = !isDirty();
        typed.put(by, write);
        if (clean) {
            dirt.run();
        }
    }

    @Override
    public void settle() {
        if (!held) {
            List<Runnable> all = List.copyOf(typed.values());
            typed.clear();
            all.forEach(Runnable::run);
            if (!all.isEmpty()) {
                dirt.run();
            }
        }
    }

    Optional<String> undoable() {
        return typed.isEmpty() ? steps.undoable() : Optional.of("");
    }

    Optional<String> redoable() {
        return steps.redoable();
    }

    /** Takes back the last step. @return whether there was one */
    boolean undo() {
        settle();
        if (held || steps.undoable().isEmpty()) {
            return false;
        }
        steps.undo();
        changed();
        return true;
    }

    /** Does again what was taken back last. @return whether there was something */
    boolean redo() {
        settle();
        if (held || steps.redoable().isEmpty()) {
            return false;
        }
        steps.redo();
        changed();
        return true;
    }

    /** Lets nothing change until {@link #saved} or {@link #release}: another thread writes the document. */
    void hold() {
        settle();
        held = true;
    }

    /** Goes on after the document was saved. */
    void saved(Opened<Document> now) {
        opened = now;
        steps.saved();
        release();
        dirt.run();
    }

    /** Goes on with what was asked for meanwhile. */
    void release() {
        held = false;
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }

    boolean isHeld() {
        return held;
    }

    /** Takes another version in; what was done here is forgotten. */
    void replace(Opened<Document> now) {
        typed.clear();
        steps.clear();
        opened = now;
        changed();
    }

    /** Takes the other documents in as they are now. */
    void refer(ModelLibrary now) {
        library = now;
        tell();
        check();
    }

    private void changed() {
        dirt.run();
        tell();
        check();
    }

    @Override
    public void follow(Widget widget, Runnable shown) {
        Follower follower = new Follower(widget, shown);
        followers.add(follower);
        widget.addDisposeListener(event -> followers.remove(follower));
    }

    private void tell() {
        for (Follower follower : List.copyOf(followers)) {
            if (!follower.owner().isDisposed()) {
                follower.shown().run();
            }
        }
    }

    @Override
    public List<ModelProblem> problems() {
        return problems;
    }

    /** Looks at a copy, in the background: to find what evidence means, texts are read. */
    private void check() {
        int mine = ++checked;
        if (owner == null) {
            return;
        }
        owner.getDisplay().timerExec(PAUSE, () -> {
            if (mine != checked || owner.isDisposed()) {
                return;
            }
            Document copy = (Document) EcoreUtil.copy((EObject) document());
            Background.of(Messages.editor_checking, progress -> ModelCheck.of(copy, new ModelLibrary(project.view()),
                    Locale.getDefault(), Words::name)).then(found -> {
                if (mine == checked) {
                    problems = found;
                    tell();
                }
            }).start(owner);
        });
    }

    @Override
    public void reveal(Element element) {
        reveal.accept(element);
    }
}
