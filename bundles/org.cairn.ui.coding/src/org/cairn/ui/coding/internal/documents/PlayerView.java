// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Media;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.documents.FilmConsent;
import org.cairn.core.documents.MediaFile;
import org.cairn.core.documents.Timeline;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Plays the film or sound that the source in front is the transcript of, where everybody in it consented. */
public final class PlayerView {

    static final String ID = "org.cairn.ui.coding.player";

    private static final int BACK_SECONDS = 3;
    private static final int LOOK_MILLIS = 400;

    private final ActiveProject active;
    private final ActiveReader reader;
    private final PlayerActions actions;
    private final OutsidePlayer outside = new OutsidePlayer();
    private InsidePlayer inside;
    private EmptyState empty;
    private Composite content;
    private Label head;
    private Label note;
    private Button play;
    private Button back;
    private ProjectUpdate last;
    private PlayerMedia now;
    private Timeline.Mark followed;

    @Inject
    public PlayerView(ActiveProject active, ActiveReader reader, PlayerActions actions) {
        this.active = active;
        this.reader = reader;
        this.actions = actions;
    }

    @PostConstruct
    void create(Composite parent) {
        empty = new EmptyState(parent, Icon.SOURCE);
        content = Css.PANEL.on(new Composite(empty.parent(), SWT.NONE));
        content.setLayout(Widgets.grid(1, 8));
        head = Css.PANEL.on(new Label(content, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Composite buttons = Css.PANEL.on(new Composite(content, SWT.NONE));
        buttons.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        play = button(buttons, "player.play", Messages.player_play, this::playOrPause);
        back = button(buttons, "player.back", Messages.player_back, this::back);
        button(buttons, "player.link", Messages.player_linkOther, this::link);
        note = Css.PANEL_MUTED.on(new Label(content, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(note);
        inside = InsidePlayer.in(content);
        if (inside != null) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(inside.control());
        }
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                look(false);
            }

            @Override
            public void partActivated(IWorkbenchPartReference part) {
                look(false);
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                look(false);
            }
        };
        actions.set(this);
        ActiveWindow.page().ifPresent(page -> page.addPartListener(listener));
        empty.parent().addDisposeListener(event -> {
            actions.forget(this);
            ActiveWindow.page().ifPresent(page -> page.removePartListener(listener));
        });
        active.follow(empty.parent(), this::update);
        if (inside != null) {
            content.getDisplay().timerExec(LOOK_MILLIS, this::follow);
        }
    }

    private static Button button(Composite in, String id, String label, Runnable action) {
        Button button = Widgets.named(new Button(in, SWT.PUSH), id, label.replace("&", ""));
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    @Focus
    void focus() {
        if (content.isVisible()) {
            play.setFocus();
        } else {
            empty.parent().setFocus();
        }
    }

    private void update(ProjectUpdate update) {
        last = update;
        if (update.touches(EntityKind.MEDIA) || update.touches(EntityKind.CONSENT) || update.touches(EntityKind.SOURCE)
                || update.touches(EntityKind.PERSON)) {
            look(true);
        }
    }

    private Source source() {
        return last.project() == null ? null : reader.source().flatMap(id -> last.project().view().source(id)).orElse(null);
    }

    /** Finds out what there is to play for the source in front. */
    private void look(boolean again) {
        if (empty.parent().isDisposed()) {
            return;
        }
        Source source = source();
        if (source == null) {
            stop();
            empty.say(Messages.player_noReader);
        } else if (again || now == null || !now.source().id().equals(source.id())) {
            OpenProject project = last.project();
            Background.of(Messages.player_looking, progress -> PlayerMedia.of(project, source)).then(this::show).start(empty.parent());
        }
    }

    private void stop() {
        now = null;
        followed = null;
        if (inside != null) {
            inside.close();
        }
    }

    private void show(PlayerMedia found) {
        Source front = source();
        if (front == null || !front.id().equals(found.source().id())) {
            return;
        }
        boolean same = found.isSameAs(now) && content.isVisible();
        if (!same) {
            stop();
        }
        now = found;
        if (found.media() == null) {
            empty.say(Messages.player_noMedia, Messages.player_link, this::link);
        } else if (!found.consent().mayShow()) {
            stop();
            now = found;
            empty.say(PlayerSayings.refusal(found.consent()));
        } else if (!found.isThere()) {
            empty.say(NLS.bind(Messages.player_missing, found.file()), Messages.player_find, this::link);
        } else {
            head.setText(found.file().getFileName().toString().replace("&", "&&"));
            say(inside != null ? Messages.player_insideNote : outside.name().isEmpty() ? Messages.player_systemNote
                    : NLS.bind(Messages.player_outsideNote, outside.name()));
            show(back, inside != null);
            empty.show(content);
            if (inside != null && !same) {
                inside.open(found.file());
            }
        }
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        RowData data = new RowData();
        data.exclude = !visible;
        button.setLayoutData(data);
    }

    private void say(String text) {
        if (!note.getText().equals(text)) {
            note.setText(text);
            content.layout(true, true);
        }
    }

    private boolean isPlayable() {
        return now != null && now.media() != null && now.consent().mayShow() && now.isThere();
    }

    /** Plays from the caret on, or pauses what is playing. */
    void playOrPause() {
        if (!isPlayable()) {
            return;
        }
        long from = reader.selection().map(Span::start).map(offset -> now.timeline().timeAt(offset).orElse(0)).orElse(0L);
        if (inside != null && inside.state() == InsidePlayer.State.PLAYING) {
            inside.pause();
        } else if (inside != null && inside.state() != InsidePlayer.State.CANNOT) {
            inside.play(from);
        } else {
            playOutside(from);
        }
    }

    private void playOutside(long from) {
        if (!outside.play(now.file(), from)) {
            say(NLS.bind(Messages.player_nothingPlays, now.file()));
        } else {
            say(outside.name().isEmpty() ? NLS.bind(Messages.player_openedAtStart, PlayerSayings.time(from))
                    : NLS.bind(Messages.player_openedAt, outside.name(), PlayerSayings.time(from)));
        }
    }

    void back() {
        if (isPlayable() && inside != null) {
            inside.back(BACK_SECONDS);
        }
    }

    /** Marks in the reader what is heard now; leaves the reader alone where something is selected. */
    private void follow() {
        if (content.isDisposed()) {
            return;
        }
        if (content.isVisible() && isPlayable()) {
            switch (inside.state()) {
                case CANNOT -> say(Messages.player_cannot);
                case PLAYING -> {
                    Timeline.Mark heard = now.timeline().at(inside.time());
                    boolean free = reader.selection().map(span -> span.length() == 0).orElse(false);
                    if (heard != null && heard != followed && free && now.source().id().equals(reader.source().orElse(null))) {
                        followed = heard;
                        reader.reveal(heard.span());
                    }
                }
                case STILL -> followed = null;
            }
        }
        content.getDisplay().timerExec(LOOK_MILLIS, this::follow);
    }

    /** Asks for the file and links it. */
    void link() {
        Source source = source();
        if (source == null || !last.project().session().isWritable()) {
            return;
        }
        FileDialog dialog = new FileDialog(empty.parent().getShell(), SWT.OPEN);
        dialog.setText(NLS.bind(Messages.player_linkTitle, source.title()));
        String endings = MediaFile.endings().stream().sorted().flatMap(ending -> Stream.of("*." + ending,
                "*." + ending.toUpperCase(Locale.ROOT))).collect(Collectors.joining(";"));
        dialog.setFilterExtensions(new String[] {endings});
        dialog.setFilterNames(new String[] {Messages.player_files});
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen);
        if (MediaFile.type(file) == null) {
            say(Messages.player_neither);
            return;
        }
        OpenProject project = last.project();
        Edits.make(project, empty.parent(), NLS.bind(Messages.player_actionLink, file.getFileName(), source.title()), edit -> {
            Media old = FilmConsent.media(edit.before(), source);
            edit.put(MediaFile.link(old == null ? UUID.randomUUID() : old.id(), source.id(), project.session().file(), file,
                    file.toFile().length()));
            return null;
        });
    }
}
