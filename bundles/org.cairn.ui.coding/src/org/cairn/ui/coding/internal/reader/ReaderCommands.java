// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.lang.System.Logger.Level;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.CodingChanges;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.IHandlerService;

/** What menu, keys and drops do to the passage in one reader: to the selection, or to the shortest coding at the caret. */
final class ReaderCommands {

    private final Reader reader;
    private final CodingActions actions;

    ReaderCommands(Reader reader) {
        this.reader = reader;
        actions = reader.actions();
    }

    /** Codes with the favourite on a number key; where there is none yet, asks which code is to be on it from now on. */
    void favourite(int number) {
        if (!actions.isPossible() || reader.selection().isEmpty()) {
            return;
        }
        Optional<Code> code = actions.favourites().code(number);
        if (code.isPresent()) {
            reader.codeSelection(code.get());
        } else {
            choose(NLS.bind(Messages.action_favouriteWhich, number), false, choice -> {
                actions.favourites().assign(choice.code().id(), number);
                reader.codeSelection(choice.code());
            });
        }
    }

    void inVivo() {
        if (actions.isPossible()) {
            reader.selection().ifPresent(span -> actions.inVivo(reader.text(), reader.coded(), span));
        }
    }

    /** Selects the paragraph at the caret and asks for a code. */
    void paragraph() {
        if (reader.coded() != null) {
            select(reader.coded().text().paragraph(caret()));
            reader.codeSelection();
        }
    }

    /** Selects the paragraph in which the selection begins. */
    void selectParagraph() {
        if (reader.coded() != null) {
            SourceText text = reader.coded().text();
            select(text.paragraph(text.toOffset(reader.text().getSelection().x)));
        }
    }

    /** Selects what is said at the caret by one speaker and asks for a code. */
    void turn() {
        turnHere().ifPresent(span -> {
            select(span);
            reader.codeSelection();
        });
    }

    /** What one speaker says at the caret. */
    Optional<Span> turnHere() {
        if (reader.coded() == null) {
            return Optional.empty();
        }
        int at = caret();
        return reader.coded().view().structure(reader.coded().source()).stream()
                .filter(part -> part.kind() == Structure.Kind.TURN && part.span().start() <= at && at < part.span().end())
                .map(Structure::span).findFirst();
    }

    private void select(Span span) {
        SourceText text = reader.coded().text();
        reader.text().setSelection(text.toUtf16(span.start()), text.toUtf16(span.end()));
    }

    private int caret() {
        return reader.coded().text().toOffset(Math.min(reader.text().getCaretOffset(), reader.coded().text().string().length()));
    }

    private Optional<Passage> here() {
        return actions.isPossible() ? reader.here().stream().findFirst() : Optional.empty();
    }

    void recode() {
        here().ifPresent(this::recode);
    }

    void recode(Passage passage) {
        Coding coding = CodingActions.coding(reader.coded(), passage);
        choose(NLS.bind(Messages.action_recodeWith, passage.code().name()), true, choice -> actions.recode(reader.text(), coding, choice));
    }

    private void choose(String title, boolean mayCreate, Consumer<CodeChooser.Choice> then) {
        StyledText text = reader.text();
        Point below = text.getLocationAtOffset(text.getSelection().x);
        CodeChooser.open(text.getShell(), text.toDisplay(below.x, below.y + 2 * text.getLineHeight()), reader.coded().view().codebook(), title,
                mayCreate, then);
    }

    /** Splits the shortest coding at the caret that has words on both sides of it. */
    void split() {
        if (actions.isPossible()) {
            reader.here().stream().filter(this::canSplit).findFirst().ifPresent(this::split);
        }
    }

    boolean canSplit(Passage passage) {
        return CodingChanges.canSplit(reader.coded().text(), CodingActions.span(reader.coded(), passage), caret());
    }

    void split(Passage passage) {
        actions.split(reader.text(), reader.coded(), passage, caret());
    }

    /** Merges the shortest coding at the caret that has something to be merged with. */
    void merge() {
        if (actions.isPossible()) {
            reader.here().stream().filter(passage -> joinable(passage).size() > 1).findFirst().ifPresent(this::merge);
        }
    }

    List<Coding> joinable(Passage passage) {
        return CodingChanges.joinable(reader.coded().view(), CodingActions.coding(reader.coded(), passage));
    }

    void merge(Passage passage) {
        actions.merge(reader.text(), joinable(passage), passage.code().name());
    }

    /** What writes memos, if the workbench has it. */
    static Optional<MemoOpener> memos() {
        return ActiveWindow.service(MemoOpener.class);
    }

    void memo(Passage passage) {
        memos().ifPresent(opener -> opener.open(Ref.to(EntityKind.CODING, CodingActions.coding(reader.coded(), passage).id())));
    }

    /** The selection, or else the passage at the caret. */
    Optional<Span> quotable() {
        return reader.coded() == null ? Optional.empty()
                : reader.selection().or(() -> reader.here().stream().findFirst().map(passage -> CodingActions.span(reader.coded(), passage)));
    }

    /** Copies the passage with where it is from, as it goes into a report. */
    void copyQuotation() {
        quotable().ifPresent(span -> {
            Widgets.copy(reader.text(), quotation(reader.coded(), span));
        });
    }

    /** The passage in quotation marks and, in brackets, title, author, date and paragraph. */
    static String quotation(CodedText text, Span span) {
        Source source = text.source();
        List<String> from = new ArrayList<>();
        text.view().person(source.author()).ifPresent(person -> from.add(person.name()));
        from.add(source.title());
        if (source.date() != null) {
            from.add(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(source.date()));
        }
        from.add(NLS.bind(Messages.action_paragraph, paragraph(text.text(), span.start())));
        return NLS.bind(Messages.action_quote, text.text().slice(span)) + " (" + String.join(", ", from) + ")";
    }

    private static long paragraph(SourceText text, int offset) {
        return text.string().substring(0, text.toUtf16(text.paragraph(offset).end())).lines().filter(line -> !line.isBlank()).count();
    }

    /** Runs a command of the workbench as its menu entry does. */
    void run(String command) {
        ActiveWindow.service(IHandlerService.class).ifPresent(handlers -> {
            try {
                handlers.executeCommand(command, null);
            } catch (CommandException e) {
                System.getLogger(ReaderCommands.class.getName()).log(Level.WARNING, "The command " + command + " did not run", e);
            }
        });
    }

    /** Codes the selection with the codes whose paths were dropped. */
    void dropped(String paths) {
        if (actions.isPossible() && reader.selection().isPresent() && reader.coded() != null) {
            codes(paths).forEach(reader::codeSelection);
        }
    }

    List<Code> codes(String paths) {
        return paths.lines().flatMap(path -> reader.coded().view().codebook().find(path).stream().limit(1)).filter(Code::codable).toList();
    }
}
