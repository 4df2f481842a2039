// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import static org.cairn.core.memo.Pinboard.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.junit.jupiter.api.Test;

/** What is written about a project can be told apart, listed, taken along, and is never written over by another. */
class MemoTest {

    private final Pinboard board = new Pinboard();
    private final Source week = board.source("Week 1", "🙂 One.\nTwo words here.\nThree.");

    private static Memo saying(Memo memo, String text, UUID coder) {
        return new Memo(memo.id(), memo.target(), memo.kind(), memo.title(), text, coder, memo.created(), memo.modified().plusSeconds(9));
    }

    @Test
    void whatAMemoIsAboutCanBeRead() {
        RefNames names = new RefNames(board.view);
        assertEquals(new RefNames.Named("Week 1 ¶ 2", "Two words", week.id(), new Span(7, 16)), names.of(at(week, 7, 16)));
        assertEquals("Week 1", names.of(Ref.to(EntityKind.SOURCE, week.id())).name());
        assertEquals("Learning > Trust", names.of(Ref.to(EntityKind.CODE, board.trust.id())).name());
        assertEquals("Alliance", names.of(Ref.to(EntityKind.PROJECT, board.project)).name());
        assertEquals("", names.of(Ref.to(EntityKind.PERSON, UUID.randomUUID())).name(), "gone");
        assertEquals("Three.", names.of(at(week, 23, 900)).quotation(), "a passage that reaches beyond the text is cut");
        Memo memo = board.memo(at(week, 0, 1), "", "", "\n## A *new* turn\nmore", board.ann, 0);
        assertEquals("A new turn", names.of(Ref.to(EntityKind.MEMO, memo.id())).name());
    }

    @Test
    void memosAreListedByKindCoderAndWords() {
        board.memo(at(week, 7, 16), "theoretical", "Order", "First safety", board.ann, 1);
        board.memo(Ref.to(EntityKind.CODE, board.trust.id()), "code", "", "# Not *safe*, fair", board.ben, 2);
        assertEquals(List.of("Not safe, fair", "Order"), titles(null, null, ""));
        assertEquals(List.of("Order"), titles("theoretical", null, ""));
        assertEquals(List.of("Not safe, fair"), titles(null, board.ben.id(), ""));
        assertEquals(List.of("Order"), titles(null, null, "TWO safe"), "in the quotation and in the text");
        assertEquals(List.of("Not safe, fair"), titles(null, null, "learning fair"), "in the name of the code and in the text");
        assertEquals(List.of(), titles(null, null, "safe absent"));
    }

    private List<String> titles(String kind, UUID coder, String words) {
        return MemoLine.list(board.view, kind, coder, words).stream().map(MemoLine::title).toList();
    }

    @Test
    void memosAreTakenAlongAsMarkdownAndAsATable() {
        board.memo(at(week, 7, 16), "theoretical", "=1+1 *", "# Deep\n- \"a\", b", board.ann, 1);
        List<MemoLine> list = MemoLine.list(board.view, null, null, "");
        assertEquals("""
                # Memos

                ## =1+1 \\*

                *theory · Week 1 ¶ 2 · Ann · 2013-05-01 10:01*

                > Two words

                ### Deep
                - "a", b
                """, MemoExport.markdown("Memos", list, kind -> "theory", ZoneOffset.UTC));
        assertEquals("\"k\",\"t\",\"a\",\"q\",\"c\",\"cr\",\"m\",\"x\"\r\n\"theory\",\"'=1+1 *\",\"Week 1 ¶ 2\",\"Two words\",\"Ann\","
                + "\"2013-05-01 10:01\",\"2013-05-01 10:01\",\"# Deep\n- \"\"a\"\", b\"\r\n",
                MemoExport.csv(List.of("k", "t", "a", "q", "c", "cr", "m", "x"), list, kind -> "theory", ZoneOffset.UTC));
    }

    @Test
    void aSummaryBelongsToItsCaseItsCodeAndItsCoder() {
        Ref school = Ref.to(EntityKind.SCHOOL, UUID.randomUUID());
        Ref trust = Ref.to(EntityKind.CODE, board.trust.id());
        Memo hers = board.memo(school, MemoLine.SUMMARY, "", "They keep quiet.", board.ann, 1);
        Memo his = board.memo(school, MemoLine.SUMMARY, "", "They speak up.", board.ben, 2);
        board.memo(school, "case", "", "A school by the sea.", board.ann, 3);
        board.link(Ref.to(EntityKind.MEMO, hers.id()), trust, MemoLine.SUMMARISES);
        board.link(trust, Ref.to(EntityKind.MEMO, his.id()), "is told by");
        assertEquals(hers, MemoLine.summary(board.view, board.ann.id(), school, board.trust.id()).orElseThrow());
        assertEquals(his, MemoLine.summary(board.view, board.ben.id(), school, board.trust.id()).orElseThrow());
        assertTrue(MemoLine.summary(board.view, board.ann.id(), school, board.learning.id()).isEmpty(), "another code");
        assertTrue(MemoLine.summary(board.view, board.ann.id(), Ref.to(EntityKind.SCHOOL, UUID.randomUUID()), board.trust.id()).isEmpty(),
                "another school");
    }

    @Test
    void whatTwoPeopleWriteStaysApart() throws Exception {
        Memo first = board.memo(at(week, 7, 16), "theoretical", "", "Ann's", board.ann, 1);
        Memo longer = MemoWriting.put(board.edit, first, saying(first, "Ann's, longer", board.ann.id()));
        assertEquals(List.of(longer), board.memos);
        assertEquals(first.id(), longer.id());

        Memo bens = MemoWriting.put(board.edit, longer, saying(longer, "Ben's", board.ben.id()));
        assertNotEquals(longer.id(), bens.id(), "Ann's is not written over");
        assertEquals(List.of("Ann's, longer", "Ben's"), board.memos.stream().map(Memo::text).toList());

        Memo late = MemoWriting.put(board.edit, first, saying(first, "Ann's in another window", board.ann.id()));
        assertNotEquals(first.id(), late.id(), "it was changed since it was read");
        assertEquals(3, board.memos.size());

        board.memos.clear();
        MemoWriting.put(board.edit, first, saying(first, "Back", board.ann.id()));
        assertEquals(List.of(first.id()), board.memos.stream().map(Memo::id).toList(), "deleted meanwhile: writing brings it back");
    }

    @Test
    void bookmarksAreWalkedThroughTheWholeProject() {
        Source second = board.source("Week 2", "Four. Five.");
        Memo five = board.memo(at(second, 6, 10), MemoLine.BOOKMARK, "five", "", board.ann, 1);
        Memo two = board.memo(at(week, 7, 10), MemoLine.BOOKMARK, "two", "", board.ann, 2);
        Memo three = board.memo(at(week, 23, 28), MemoLine.BOOKMARK, "three", "", board.ann, 3);
        board.memo(at(week, 11, 16), "theoretical", "no bookmark", "", board.ann, 4);
        assertEquals(List.of(two, three, five), Bookmarks.all(board.view));
        assertEquals(two, Bookmarks.walk(board.view, null, true).orElseThrow());
        assertEquals(three, Bookmarks.walk(board.view, two.target(), true).orElseThrow());
        assertEquals(five, Bookmarks.walk(board.view, three.target(), true).orElseThrow());
        assertEquals(two, Bookmarks.walk(board.view, five.target(), true).orElseThrow(), "behind the last comes the first");
        assertEquals(three, Bookmarks.walk(board.view, at(second, 0, 1), false).orElseThrow());
        assertEquals(five, Bookmarks.walk(board.view, two.target(), false).orElseThrow());
        board.memos.clear();
        assertTrue(Bookmarks.walk(board.view, null, true).isEmpty());
    }

    @Test
    void linksAreSeenFromBothEnds() {
        Source second = board.source("Week 2", "Four. Five.");
        board.link(at(week, 7, 10), at(second, 0, 4), "contradicts");
        board.link(at(second, 6, 10), Ref.to(EntityKind.CODE, board.trust.id()), "prepares");
        assertEquals(List.of("→ contradicts Week 2 ¶ 1"), seen(Ref.to(EntityKind.SOURCE, week.id()), null));
        assertEquals(List.of("→ prepares Learning > Trust", "← contradicts Week 1 ¶ 2"), seen(at(second, 8, 9), null),
                "those of the very passage first");
        assertEquals(List.of("← prepares Week 2 ¶ 1"), seen(Ref.to(EntityKind.CODE, board.trust.id()), null));
        assertEquals(List.of(), seen(Ref.to(EntityKind.CODE, board.learning.id()), null));
        assertEquals(List.of("→ contradicts Week 2 ¶ 1"), seen(null, "contradicts"));
        assertEquals(List.of("explains", "contradicts", "supports", "qualifies", "follows", "prepares"), LinkLine.relations(board.view));
    }

    private List<String> seen(Ref about, String relation) {
        return LinkLine.list(board.view, about, relation).stream()
                .map(line -> (line.outgoing() ? "→ " : "← ") + line.link().relation() + " " + line.there().name()).toList();
    }
}
