// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String about_assessor;
    public static String about_assessorName;
    public static String about_date;
    public static String about_framework;
    public static String about_kind;
    public static String about_made;
    public static String about_round;
    public static String about_statement;
    public static String about_subject;
    public static String cohort_assessment;
    public static String cohort_empty;
    public static String cohort_median;
    public static String cohort_picture;
    public static String cohort_reading;
    public static String cohort_summary;
    public static String compare_alone;
    public static String compare_difference;
    public static String compare_label;
    public static String compare_made;
    public static String compare_parts;
    public static String compare_rounds;
    public static String compare_same;
    public static String descriptor_begun;
    public static String descriptor_link;
    public static String descriptor_list;
    public static String descriptor_missing;
    public static String descriptor_nothing;
    public static String descriptor_seen;
    public static String descriptor_toggle;
    public static String evidence_first;
    public static String evidence_of;
    public static String floor_none;
    public static String floor_of;
    public static String floor_reached;
    public static String floor_step;
    public static String floor_warning;
    public static String framework_addDimension;
    public static String framework_addStage;
    public static String framework_addStrand;
    public static String framework_chosen_descriptor;
    public static String framework_description;
    public static String framework_dimension;
    public static String framework_down;
    public static String framework_empty;
    public static String framework_name;
    public static String framework_new;
    public static String framework_note;
    public static String framework_picture;
    public static String framework_questions;
    public static String framework_remove;
    public static String framework_removeStage;
    public static String framework_stage;
    public static String framework_strand;
    public static String framework_summary;
    public static String framework_unverified;
    public static String framework_up;
    public static String framework_verified;
    public static String framework_weight;
    public static String judge_clear;
    public static String judge_half;
    public static String judge_here;
    public static String judge_keys;
    public static String judge_picture;
    public static String judge_reason;
    public static String judge_step;
    public static String judge_strand;
    public static String judge_target;
    public static String judge_why;
    public static String kind_0;
    public static String kind_1;
    public static String kind_2;
    public static String kind_3;
    public static String made_add;
    public static String nothing;
    public static String spoken_segment;
    public static String summary_judged;
    public static String tab_about;
    public static String tab_evidence;
    public static String tab_next;
    public static String tab_strand;
    public static String value_current;
    public static String value_none;
    public static String value_previous;
    public static String value_target;
    public static String wheel_legend_before;
    public static String wheel_legend_now;
    public static String wheel_legend_target;
    public static String wheel_picture;
    public static String wheel_summary;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
