// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.memo.MemoLine;

/** What the kinds of memo are called. */
final class MemoKinds {

    private static final List<String> ALL = all("");

    private MemoKinds() {
    }

    private static List<String> all(String none) {
        List<String> all = new ArrayList<>(MemoLine.KINDS);
        all.add(none);
        return List.copyOf(all);
    }

    /** All kinds as they are stored; the last is none. */
    static List<String> all() {
        return ALL;
    }

    /** A kind as a person reads it; one that Cairn does not know as it stands. */
    static String name(String kind) {
        return switch (kind) {
            case "code" -> Messages.kind_code;
            case "theoretical" -> Messages.kind_theoretical;
            case "method" -> Messages.kind_method;
            case "reflexive" -> Messages.kind_reflexive;
            case "case" -> Messages.kind_case;
            case "document" -> Messages.kind_document;
            case MemoLine.SUMMARY -> Messages.kind_framework;
            case MemoLine.BOOKMARK -> Messages.kind_bookmark;
            case "" -> Messages.kind_none;
            default -> kind;
        };
    }
}
