// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What a person works on: what is selected where the keyboard focus is, or was before it went to a part that only shows things about
 * it. A list whose items hold a source, code, coding, person, school or group as their data needs to do nothing for it. An OSGi
 * service; belongs to the UI thread.
 */
@Component(service = InFront.class)
public final class InFront {

    /** Key of the supplier in a control's data. */
    private static final String SELECTED = "org.cairn.ui.InFront";
    /** A person who runs through a list does not want everything to follow each step; ms. */
    private static final int PAUSE = 150;

    private final List<Consumer<Ref>> followers = new ArrayList<>();
    private Control last;
    private Control lastCitable;
    private Ref told;
    private boolean watching;

    @Activate
    public InFront() {
        // watches the keyboard focus from when it is first needed
    }

    /** Says what is selected in a control and everything within it; the supplier may answer null. */
    public void of(Control control, Supplier<Ref> selected) {
        control.setData(SELECTED, selected);
        watch(control.getDisplay());
    }

    /** What is in front; empty if that is nothing that could be pointed at. */
    public Optional<Ref> get() {
        Display display = Display.getCurrent();
        watch(display);
        Control focus = display.getFocusControl();
        if (focus != null && isTelling(focus)) {
            last = focus;
        }
        return last == null || last.isDisposed() ? Optional.empty() : Optional.ofNullable(selected(last));
    }

    /**
     * What could be cited of what is in front; empty if that is nothing. More can be cited than pointed at: a plan, a cell of a result. So
     * this may be elsewhere than what {@link #get} says.
     */
    public Optional<Citable> citable() {
        Display display = Display.getCurrent();
        watch(display);
        noteCitable(display.getFocusControl());
        if (lastCitable == null || lastCitable.isDisposed()) {
            return Optional.empty();
        }
        Optional<Supplier<Citable>> said = Citable.of(lastCitable);
        return said.isPresent() ? Optional.ofNullable(said.get().get())
                : Optional.ofNullable(selected(lastCitable)).map(ref -> Citable.of(List.of(ref)));
    }

    private void noteCitable(Control control) {
        if (control != null && (isTelling(control) || Citable.of(control).isPresent())) {
            lastCitable = control;
        }
    }

    /** Tells {@code follower} whenever something else is in front, soon after, until {@code owner} is disposed; null for nothing. */
    public void follow(Control owner, Consumer<Ref> follower) {
        watch(owner.getDisplay());
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
    }

    private void watch(Display display) {
        if (watching) {
            return;
        }
        watching = true;
        Runnable tell = () -> {
            Ref now = get().orElse(null);
            if (now != null && !now.equals(told)) {
                told = now;
                List.copyOf(followers).forEach(follower -> follower.accept(now));
            }
        };
        for (int type : new int[] {SWT.FocusIn, SWT.Selection, SWT.MouseUp, SWT.KeyUp}) {
            display.addFilter(type, event -> noted(display, event, tell));
        }
    }

    private void noted(Display display, Event event, Runnable tell) {
        if (event.type == SWT.FocusIn && event.widget instanceof Control control) {
            last = isTelling(control) ? control : last;
            noteCitable(control);
        }
        if (!followers.isEmpty()) {
            display.timerExec(PAUSE, tell);
        }
    }

    private static boolean isTelling(Control control) {
        return supplier(control) != null || selectedItem(control) != null;
    }

    @SuppressWarnings("unchecked")
    private static Supplier<Ref> supplier(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(SELECTED) instanceof Supplier<?> supplier) {
                return (Supplier<Ref>) supplier;
            }
        }
        return null;
    }

    private static Ref selected(Control control) {
        Supplier<Ref> supplier = supplier(control);
        return supplier != null ? supplier.get() : selectedItem(control);
    }

    private static Ref selectedItem(Control control) {
        Widget item = switch (control) {
            case Tree tree -> first(tree.getSelection());
            case Table table -> first(table.getSelection());
            default -> null;
        };
        return item == null ? null : ref(item.getData());
    }

    private static TreeItem first(TreeItem[] items) {
        return items.length == 0 ? null : items[0];
    }

    private static TableItem first(TableItem[] items) {
        return items.length == 0 ? null : items[0];
    }

    private static Ref ref(Object thing) {
        return switch (thing) {
            case Source source -> Ref.to(EntityKind.SOURCE, source.id());
            case Code code -> Ref.to(EntityKind.CODE, code.id());
            case Coding coding -> Ref.to(EntityKind.CODING, coding.id());
            case Person person -> Ref.to(EntityKind.PERSON, person.id());
            case School school -> Ref.to(EntityKind.SCHOOL, school.id());
            case Group group -> Ref.to(EntityKind.GROUP, group.id());
            case null, default -> null;
        };
    }
}
