// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String cite_button;
    public static String cite_choose;
    public static String cite_claimGone;
    public static String cite_claimGoneRemedy;
    public static String cite_comparing;
    public static String cite_empty;
    public static String cite_filter;
    public static String cite_hit;
    public static String cite_how;
    public static String cite_import;
    public static String cite_looking;
    public static String cite_more;
    public static String cite_noClaims;
    public static String cite_notWhole;
    public static String cite_notWholeRemedy;
    public static String cite_note;
    public static String cite_nothing;
    public static String cite_of;
    public static String cite_paragraph;
    public static String cite_quoted;
    public static String cite_readOnly;
    public static String cite_refusedConsent;
    public static String cite_refusedGone;
    public static String cite_refusedKind;
    public static String cite_refusedMore;
    public static String cite_refusedWithdrawn;
    public static String cite_sentence;
    public static String cite_step;
    public static String cite_strength;
    public static String cite_title;
    public static String cite_tooMany;
    public static String cite_unreadable;
    public static String cite_unreadableRemedy;
    public static String cite_what;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
