// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;

/** A project of which only that is there what memos and links need. */
final class Pinboard {

    final UUID project = UUID.randomUUID();
    final Coder ann = new Coder(UUID.randomUUID(), "Ann");
    final Coder ben = new Coder(UUID.randomUUID(), "Ben");
    final Code learning = new Code(UUID.randomUUID(), null, "Learning", 0, true, 0, Code.Definition.EMPTY);
    final Code trust = new Code(UUID.randomUUID(), learning.id(), "Trust", 0, true, 0, Code.Definition.EMPTY);
    final List<Source> sources = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<Memo> memos = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    final ProjectView view = (ProjectView) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProjectView.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "info" -> new ProjectInfo(project, "Alliance", "", Instant.EPOCH);
                case "sources" -> List.copyOf(sources);
                case "source" -> sources.stream().filter(source -> source.id().equals(arguments[0])).findFirst();
                case "text" -> new SourceText(texts.get(sources.indexOf(arguments[0])));
                case "coder" -> List.of(ann, ben).stream().filter(coder -> coder.id().equals(arguments[0])).findFirst();
                case "codebook" -> new Codebook(List.of(learning, trust));
                case "memos" -> List.copyOf(memos);
                case "links" -> List.copyOf(links);
                case "person", "school" -> Optional.empty();
                default -> throw new UnsupportedOperationException(method.getName());
            });

    final ProjectEdit edit = (ProjectEdit) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProjectEdit.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("before")) {
                    return view;
                }
                Memo memo = (Memo) arguments[0];
                memos.removeIf(each -> each.id().equals(memo.id()));
                memos.add(memo);
                return null;
            });

    Source source(String title, String text) {
        Source source = new Source(UUID.randomUUID(), sources.size() + 1, title, "note", "en", null, null, "", null, "", "", Instant.EPOCH,
                text.codePointCount(0, text.length()), 1);
        sources.add(source);
        texts.add(text);
        return source;
    }

    Memo memo(Ref target, String kind, String title, String text, Coder coder, int minute) {
        Instant at = Instant.parse("2013-05-01T10:00:00Z").plusSeconds(60L * minute);
        Memo memo = new Memo(UUID.randomUUID(), target, kind, title, text, coder.id(), at, at);
        memos.add(memo);
        return memo;
    }

    Link link(Ref from, Ref to, String relation) {
        Link link = new Link(UUID.randomUUID(), from, to, relation, "");
        links.add(link);
        return link;
    }

    static Ref at(Source source, int start, int end) {
        return Ref.passage(source.id(), new Span(start, end));
    }
}
