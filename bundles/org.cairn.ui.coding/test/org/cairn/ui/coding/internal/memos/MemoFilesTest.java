// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.core.memo.MemoLine;
import org.cairn.core.memo.RefNames;
import org.junit.jupiter.api.Test;

/** Memos are written in the format of the file's ending. */
class MemoFilesTest {

    private final List<MemoLine> memos = List.of(new MemoLine(new Memo(UUID.randomUUID(), Ref.to(EntityKind.CODE, UUID.randomUUID()), "code",
            "Fair <b>", "Not *safe*", UUID.randomUUID(), Instant.EPOCH, Instant.EPOCH), "Fair <b>", new RefNames.Named("Trust", "", null, null),
            "Ann"));

    @Test
    void theEndingDecides() {
        assertTrue(MemoFiles.text("a.MD", memos).contains("Not *safe*"));
        String page = MemoFiles.text("a.html", memos);
        assertTrue(page.contains("<em>safe</em>") && page.contains("Fair &lt;b&gt;"), page);
        assertTrue(MemoFiles.text("a.csv", memos).contains("\"Fair <b>\",\"Trust\""), MemoFiles.text("a.csv", memos));
    }
}
