// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Span;
import org.cairn.core.CodingChanges;
import org.cairn.core.ProjectEdit;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.FavouriteCodes;
import org.cairn.ui.OpenProject;
import org.cairn.ui.RecentCodes;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a person does to passages while reading: each is one step of the history. */
@Component(service = CodingActions.class)
public final class CodingActions {

    private static final int QUOTE = 28;
    private static final int NAME = 60;

    private final ActiveProject active;
    private final RecentCodes recent;
    private final FavouriteCodes favourites;
    private final ActiveReader reader;

    @Activate
    public CodingActions(@Reference ActiveProject active, @Reference RecentCodes recent, @Reference FavouriteCodes favourites,
            @Reference ActiveReader reader) {
        this.active = active;
        this.recent = recent;
        this.favourites = favourites;
        this.reader = reader;
    }

    /** The code used last, if it is still there and passages can be coded with it. */
    Optional<Code> last() {
        return recent.latest().stream().findFirst();
    }

    RecentCodes recent() {
        return recent;
    }

    FavouriteCodes favourites() {
        return favourites;
    }

    /** Whether the open project can be changed. */
    boolean isPossible() {
        return active.current().map(project -> project.session().isWritable()).orElse(false);
    }

    /** Codes a passage with a chosen code, which is made first if it is new. */
    void code(Widget owner, CodedText text, Span span, CodeChooser.Choice choice) {
        String label = NLS.bind(Messages.action_code, quote(text, span), choice.name());
        Edits.make(project(), owner, label, edit -> {
            UUID code = code(edit, choice, null);
            edit.code(text.source().id(), span, code);
            return code;
        }, recent::used);
    }

    /** Codes a passage with its own words: a new code of that name below the one chosen in the codebook, or the one that is there. */
    void inVivo(Widget owner, CodedText text, Span span) {
        Codebook book = project().view().codebook();
        UUID parent = book.code(reader.chosenInCodebook()).map(Code::id).orElse(null);
        String name = nameOf(text.text().slice(span));
        Code there = book.codes().stream().filter(code -> code.codable() && code.name().equalsIgnoreCase(name)).findFirst().orElse(null);
        Edits.make(project(), owner, NLS.bind(Messages.action_inVivo, quote(text, span)), edit -> {
            UUID code = code(edit, new CodeChooser.Choice(there, name), parent);
            edit.code(text.source().id(), span, code);
            return code;
        }, recent::used);
    }

    /** Words as the name of a code: one line, no punctuation at its ends, not longer than a line of the codebook. */
    static String nameOf(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        String bare = line.replaceAll("^[\\p{Punct}\\p{Pi}\\p{Pf}…–—]+|[\\p{Punct}\\p{Pi}\\p{Pf}…–—]+$", "").strip();
        String name = bare.isEmpty() ? line : bare;
        if (name.length() <= NAME) {
            return name;
        }
        int cut = name.lastIndexOf(' ', NAME);
        return name.substring(0, cut < NAME / 2 ? name.offsetByCodePoints(0, NAME / 2) : cut) + "…";
    }

    private static UUID code(ProjectEdit edit, CodeChooser.Choice choice, UUID parent) throws Failure {
        if (choice.code() != null) {
            return choice.code().id();
        }
        Codebook book = edit.before().codebook();
        UUID id = UUID.randomUUID();
        int position = book.code(parent).map(book::children).orElseGet(book::roots).size();
        int color = book.code(parent).map(Code::color).orElseGet(() -> CodeColors.next(book));
        edit.put(new Code(id, parent, choice.name(), color, true, position, Code.Definition.EMPTY));
        return id;
    }

    /** Takes codes off passages. */
    void remove(Widget owner, CodedText text, List<Passage> passages) {
        String label = passages.size() == 1 ? NLS.bind(Messages.action_takeOff, passages.getFirst().code().name(),
                quote(text, span(text, passages.getFirst()))) : NLS.bind(Messages.action_takeOffSeveral, passages.size());
        Edits.make(project(), owner, label, edit -> {
            for (Passage passage : passages) {
                edit.remove(EntityKind.CODING, coding(text, passage).id());
            }
            return null;
        });
    }

    /** Gives a coding the begin and end that a passage has now. */
    void resize(Widget owner, CodedText text, Passage passage) {
        Span span = span(text, passage);
        Edits.make(project(), owner, NLS.bind(Messages.action_resize, passage.code().name()), edit -> {
            CodingChanges.resize(edit, passage.id(), span);
            return null;
        });
    }

    /** Gives a coding another code; everything else about it stays, memo and links too. */
    public void recode(Widget owner, Coding coding, CodeChooser.Choice choice) {
        String before = project().view().codebook().code(coding.code()).map(Code::name).orElse("?");
        Edits.make(project(), owner, NLS.bind(Messages.action_recode, before, choice.name()), edit -> {
            UUID code = code(edit, choice, null);
            CodingChanges.recode(edit, coding.id(), code);
            return code;
        }, recent::used);
    }

    /** Makes two codings of one. */
    void split(Widget owner, CodedText text, Passage passage, int at) {
        UUID coding = coding(text, passage).id();
        boolean memo = text.view().memos().stream().anyMatch(m -> m.target().id().equals(coding));
        String label = NLS.bind(memo ? Messages.action_splitMemoStays : Messages.action_split, passage.code().name());
        Edits.make(project(), owner, label, edit -> CodingChanges.split(edit, coding, at));
    }

    /** Makes one coding of those that {@link CodingChanges#joinable} found. */
    public void merge(Widget owner, List<Coding> group, String code) {
        Edits.make(project(), owner, NLS.bind(Messages.action_merge, group.size(), code), edit -> CodingChanges.merge(edit, group));
    }

    private OpenProject project() {
        return active.current().orElseThrow();
    }

    /** The coding itself. */
    static Coding coding(CodedText text, Passage passage) {
        return text.view().codings().of(text.source()).coding(passage.index());
    }

    /** The passage in code points. */
    static Span span(CodedText text, Passage passage) {
        return new Span(text.text().toOffset(passage.start()), text.text().toOffset(passage.end()));
    }

    private static String quote(CodedText text, Span span) {
        return quote(text.text().slice(span));
    }

    /** The first words in quotation marks. */
    public static String quote(String passage) {
        String words = passage.replaceAll("\\s+", " ").strip();
        if (words.length() > QUOTE) {
            int cut = words.lastIndexOf(' ', QUOTE);
            words = words.substring(0, cut < QUOTE / 2 ? words.offsetByCodePoints(0, QUOTE / 2) : cut) + "…";
        }
        return NLS.bind(Messages.action_quote, words);
    }
}
