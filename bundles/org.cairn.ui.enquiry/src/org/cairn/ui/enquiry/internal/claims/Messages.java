// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String claim_add;
    public static String claim_author;
    public static String claim_earlier;
    public static String claim_new;
    public static String claim_none;
    public static String claim_remove;
    public static String claim_reword;
    public static String claim_scope;
    public static String claim_short;
    public static String claim_status;
    public static String claim_why;
    public static String claim_wording;
    public static String column_claim;
    public static String column_confidence;
    public static String column_sides;
    public static String concern_0;
    public static String concern_1;
    public static String concern_2;
    public static String concern_3;
    public static String concern_4;
    public static String confidence_about;
    public static String confidence_adequacy;
    public static String confidence_because;
    public static String confidence_coherence;
    public static String confidence_date;
    public static String confidence_judge;
    public static String confidence_methods;
    public static String confidence_overall;
    public static String confidence_relevance;
    public static String evidence_add;
    public static String evidence_all;
    public static String evidence_cell;
    public static String evidence_changed;
    public static String evidence_empty;
    public static String evidence_gone;
    public static String evidence_kind;
    public static String evidence_list;
    public static String evidence_note;
    public static String evidence_nothing;
    public static String evidence_open;
    public static String evidence_outside;
    public static String evidence_reading;
    public static String evidence_relation;
    public static String evidence_remove;
    public static String evidence_strength;
    public static String kind_unknown;
    public static String level_0;
    public static String level_1;
    public static String level_2;
    public static String level_3;
    public static String level_4;
    public static String page_picture;
    public static String relation_0;
    public static String relation_1;
    public static String relation_2;
    public static String said_counts;
    public static String sides_coders;
    public static String sides_kinds;
    public static String sides_lost;
    public static String sides_people;
    public static String sides_schools;
    public static String sides_times;
    public static String status_0;
    public static String status_1;
    public static String status_2;
    public static String strength_1;
    public static String strength_2;
    public static String strength_3;
    public static String summary;
    public static String summary_fine;
    public static String summary_single;
    public static String tab_claim;
    public static String tab_confidence;
    public static String tab_evidence;
    public static String tab_validation;
    public static String validation_about;
    public static String validation_add;
    public static String validation_asked;
    public static String validation_body;
    public static String validation_date;
    public static String validation_list;
    public static String validation_none;
    public static String validation_outcome;
    public static String validation_person;
    public static String validation_remove;
    public static String validation_role;
    public static String weak_NO_EVIDENCE;
    public static String weak_ONE_KIND;
    public static String weak_ONE_PERSON;
    public static String weak_ONE_SCHOOL;
    public static String weak_ONE_TIME;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
