// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.store.ForeignDatabases.Tables;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.peers.PeerImport.Coded;
import org.cairn.exchange.internal.peers.PeerImport.Text;
import org.cairn.exchange.internal.refi.Counting;
import org.cairn.exchange.internal.refi.PlainText;
import org.cairn.exchange.internal.refi.Positions.Selected;

/**
 * A Taguette database. A document is HTML; highlights say which bytes of its text in UTF-8, without tags, they are on. A tag's name is its
 * path: a tag whose name goes on behind a dot is below it.
 */
final class Taguette {

    private static final int COLOR = 0xE69F00;
    private static final Pattern HIGHLIGHT = Pattern.compile("\"highlight_id\"\\s*:\\s*(\\d+)");

    private record Highlight(long number, Text on, Selected selected) {
    }

    /** Who made a highlight, and when. */
    private record Made(String who, Instant when) {
    }

    private final PeerImport run;
    private final Tables tables;
    private final Map<Long, String> projects = new HashMap<>();
    private final Map<Long, UUID> tags = new HashMap<>();
    private final Map<Long, Text> texts = new HashMap<>();
    private final Map<Long, HtmlText> html = new HashMap<>();
    private final Map<Long, Made> made = new HashMap<>();
    private final Map<Long, Highlight> highlights = new HashMap<>();
    private int position;

    Taguette(PeerImport run, Tables tables) {
        this.run = run;
        this.tables = tables;
    }

    void take() throws Failure, Cancelled {
        tables.read("projects", row -> {
            if (projects.isEmpty()) {
                run.project("taguette", row.text("created"), row.text("name"));
                run.memo(run.id("projects", "description"), Ref.to(EntityKind.PROJECT, run.before.info().id()), "document", row.text("name"),
                        row.text("description"), run.coder(""), PeerImport.time(row.text("created")));
            }
            projects.put(row.number("id", -1), row.text("name"));
        });
        if (projects.isEmpty()) {
            throw new Failure(Spoken.say("database-holds-no-project"), run.file.toString(), Spoken.say("export-project-from-taguette-again"));
        }
        if (projects.size() > 1) {
            run.counts.tell(Problem.warning(Spoken.say("database-holds-projects-all-came", projects.size()), run.file.toString(),
                    Spoken.say("take-only-one-export-from-taguette")));
        }
        tables.read("commands", row -> {
            Matcher found = HIGHLIGHT.matcher(row.text("payload"));
            if (found.find() && found.group(1).length() < 18) {
                made.putIfAbsent(Long.parseLong(found.group(1)), new Made(row.text("user_login"), PeerImport.time(row.text("date"))));
            }
        });
        tags();
        documents();
        codings();
    }

    /** A tag. @param parent number of the one above as newer versions of Taguette note it; -1 where it follows from the path */
    private record Tag(String path, long parent, String description) {
    }

    private void tags() throws Failure, Cancelled {
        Map<Long, String> paths = new HashMap<>();
        Map<String, Tag> all = new TreeMap<>();
        tables.read("tags", row -> {
            String path = row.text("path").strip();
            if (!path.isEmpty()) {
                paths.put(row.number("id", -1), path);
                tags.put(row.number("id", -1), run.id("tag", path));
                Tag tag = new Tag(path, row.number("parent_id", -1), row.text("description").strip());
                all.merge(path, tag, (first, second) -> first.description().isEmpty() ? second : first);
            }
        });
        position = run.before.codebook().roots().size();
        Set<String> put = new LinkedHashSet<>();
        for (String path : all.keySet()) {
            tag(path, all, paths, put);
        }
    }

    /** Puts a tag behind the one that it is below; of tags that are below each other in a circle one stands on top. */
    private void tag(String path, Map<String, Tag> all, Map<Long, String> paths, Set<String> put) throws Failure {
        if (!put.add(path)) {
            return;
        }
        Tag tag = all.get(path);
        String above = above(tag, all, paths);
        UUID parent = null;
        if (above != null && !below(above, path, all, paths)) {
            tag(above, all, paths, put);
            parent = run.id("tag", above);
        }
        String name = parent != null && path.startsWith(above + ".") ? path.substring(above.length() + 1) : path;
        run.code(new Code(run.id("tag", path), parent, name.isBlank() ? path : name, COLOR, true, position++,
                new Code.Definition("", tag.description(), "", "", "")));
    }

    /** What stands before a dot is above only where it is a tag itself. */
    private static String above(Tag tag, Map<String, Tag> all, Map<Long, String> paths) {
        if (paths.containsKey(tag.parent())) {
            return paths.get(tag.parent());
        }
        for (int dot = tag.path().lastIndexOf('.'); dot > 0; dot = tag.path().lastIndexOf('.', dot - 1)) {
            if (all.containsKey(tag.path().substring(0, dot))) {
                return tag.path().substring(0, dot);
            }
        }
        return null;
    }

    private static boolean below(String path, String wanted, Map<String, Tag> all, Map<Long, String> paths) {
        Set<String> seen = new HashSet<>();
        for (String at = path; at != null && seen.add(at); at = above(all.get(at), all, paths)) {
            if (at.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void documents() throws Failure, Cancelled {
        tables.read("documents", row -> {
            long number = row.number("id", -1);
            HtmlText text = HtmlText.of(row.text("contents"));
            UUID id = run.id("document", number);
            html.put(number, text);
            texts.put(number, run.source(id, row.text("name"), "document", row.text("filename"), new PlainText(text.text()), List.of(), null));
            run.memo(run.id("document memo", number), Ref.to(EntityKind.SOURCE, id), "document", "", row.text("description"), run.coder(""),
                    PeerImport.time(row.text("created")));
        });
    }

    private void codings() throws Failure, Cancelled {
        tables.read("highlights", row -> {
            long document = row.number("document_id", -1);
            HtmlText text = html.get(document);
            if (text != null && texts.get(document) != null) {
                // up to behind its last character, and not to where the next block begins
                Selected selected = new Selected(text.offset(row.number("start_offset", -1)),
                        text.offset(row.number("end_offset", 0) - 1) + 1, HtmlText.of(row.text("snippet")).text());
                highlights.put(row.number("id", -1), new Highlight(row.number("id", -1), texts.get(document), selected));
            }
        });
        List<Long> untagged = new ArrayList<>(highlights.keySet());
        tables.read("highlight_tags", row -> {
            Highlight highlight = highlights.get(row.number("highlight_id", -1));
            UUID code = tags.get(row.number("tag_id", -1));
            if (highlight == null || code == null) {
                run.counts.in(PeerImport.CODING);
                run.counts.tell("more-codings-nothing", Problem.warning(Spoken.say("highlight-has-no-document-or-no"), "", ""));
                return;
            }
            untagged.remove((Object) highlight.number());
            Made by = made.getOrDefault(highlight.number(), new Made("", Instant.EPOCH));
            run.coding(new Coded(run.id("highlight", highlight.number() + " " + code), highlight.on(), highlight.selected(), code,
                    run.coder(by.who()), by.when(), "", false));
        });
        if (!untagged.isEmpty()) {
            run.counts.tell(Problem.info(Spoken.say("highlights-without-tag-stay-taguette", untagged.size()), ""));
        }
        run.codings(List.of(Counting.STANDARD));
    }

    /** The text of HTML with the place of each of its bytes. */
    record HtmlText(String text, int[] offsets) {

        static HtmlText of(String html) {
            HtmlWalk walk = new HtmlWalk();
            walk.walk(html);
            return new HtmlText(walk.text(), walk.offsets());
        }

        /** The code point where a byte of the text in UTF-8 is; -1 where there is none. */
        int offset(long at) {
            return at < 0 || at >= offsets.length ? -1 : offsets[(int) at];
        }
    }
}
