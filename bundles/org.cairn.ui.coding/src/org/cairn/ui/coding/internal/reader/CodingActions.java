// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a person does to passages while reading. Remembers the code used last. */
@Component(service = CodingActions.class)
public final class CodingActions {

    private static final int QUOTE = 28;

    private final ActiveProject active;
    private UUID last;

    @Activate
    public CodingActions(@Reference ActiveProject active) {
        this.active = active;
    }

    /** The code used last, if it is still there and passages can be coded with it. */
    Optional<Code> last() {
        return active.current().flatMap(project -> project.view().codebook().code(last)).filter(Code::codable);
    }

    /** Whether the open project can be changed. */
    boolean isPossible() {
        return active.current().map(project -> project.session().isWritable()).orElse(false);
    }

    /** Codes a passage with a chosen code, which is made first if it is new. */
    void code(Widget owner, CodedText text, Span span, CodeChooser.Choice choice) {
        OpenProject project = active.current().orElseThrow();
        String label = NLS.bind(Messages.action_code, quote(text, span), choice.name());
        Edits.make(project, owner, label, edit -> {
            UUID code = choice.code() != null ? choice.code().id() : UUID.randomUUID();
            if (choice.code() == null) {
                var codebook = edit.before().codebook();
                edit.put(new Code(code, null, choice.name(), CodeColors.next(codebook), true, codebook.roots().size(),
                        Code.Definition.EMPTY));
            }
            edit.code(text.source().id(), span, code);
            return code;
        }, code -> last = code);
    }

    /** Takes codes off passages. */
    void remove(Widget owner, CodedText text, List<Passage> passages) {
        OpenProject project = active.current().orElseThrow();
        String label = passages.size() == 1 ? NLS.bind(Messages.action_takeOff, passages.getFirst().code().name(),
                quote(text, span(text, passages.getFirst()))) : NLS.bind(Messages.action_takeOffSeveral, passages.size());
        Source source = text.source();
        Edits.make(project, owner, label, edit -> {
            for (Passage passage : passages) {
                edit.remove(EntityKind.CODING, text.view().codings().of(source).coding(passage.index()).id());
            }
            return null;
        });
    }

    /** The passage in code points. */
    static Span span(CodedText text, Passage passage) {
        return new Span(text.text().toOffset(passage.start()), text.text().toOffset(passage.end()));
    }

    private static String quote(CodedText text, Span span) {
        String words = text.text().slice(span).replaceAll("\\s+", " ").strip();
        if (words.length() > QUOTE) {
            int cut = words.lastIndexOf(' ', QUOTE);
            words = words.substring(0, cut < QUOTE / 2 ? words.offsetByCodePoints(0, QUOTE / 2) : cut) + "…";
        }
        return NLS.bind(Messages.action_quote, words);
    }
}
