// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String align_add;
    public static String align_alone;
    public static String align_empty;
    public static String align_evidence;
    public static String align_itself;
    public static String align_name;
    public static String align_new;
    public static String align_none;
    public static String align_picture;
    public static String align_remove;
    public static String align_school;
    public static String align_serves;
    public static String align_summary;
    public static String align_toggle;
    public static String cascade_across;
    public static String cascade_circular;
    public static String cascade_empty;
    public static String cascade_generation;
    public static String cascade_new;
    public static String cascade_picture;
    public static String cascade_reach;
    public static String cascade_summary;
    public static String group_add;
    public static String group_formed;
    public static String group_from;
    public static String group_grow;
    public static String group_kind;
    public static String group_leader;
    public static String group_leaderName;
    public static String group_member;
    public static String group_members;
    public static String group_name;
    public static String group_outputs;
    public static String group_question;
    public static String group_remove;
    public static String kind_all;
    public static String kind_label;
    public static String pupil_add;
    public static String pupil_baseline;
    public static String pupil_between;
    public static String pupil_break;
    public static String pupil_cohort;
    public static String pupil_empty;
    public static String pupil_figure;
    public static String pupil_group;
    public static String pupil_hidden;
    public static String pupil_line;
    public static String pupil_measure;
    public static String pupil_moment;
    public static String pupil_picture;
    public static String pupil_pupils;
    public static String pupil_reached;
    public static String pupil_remove;
    public static String pupil_smallest;
    public static String pupil_some;
    public static String pupil_summary;
    public static String pupil_unit;
    public static String pupil_value;
    public static String share_add;
    public static String share_basis;
    public static String share_category;
    public static String share_everybody;
    public static String share_from;
    public static String share_grant;
    public static String share_grantAdd;
    public static String share_left;
    public static String share_level;
    public static String share_level_0;
    public static String share_level_1;
    public static String share_name;
    public static String share_new;
    public static String share_no;
    public static String share_none;
    public static String share_out;
    public static String share_party;
    public static String share_picture;
    public static String share_purpose;
    public static String share_recipient;
    public static String share_remove;
    public static String share_removeGrant;
    public static String share_school;
    public static String share_signatory;
    public static String share_signed;
    public static String share_summary;
    public static String share_until;
    public static String share_withdrawn;
    public static String share_yes;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
