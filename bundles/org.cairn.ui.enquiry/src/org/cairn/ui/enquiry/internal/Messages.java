// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String conflict_adding;
    public static String conflict_changed;
    public static String conflict_copy;
    public static String conflict_copyOf;
    public static String conflict_goOn;
    public static String conflict_gone;
    public static String conflict_take;
    public static String conflict_title;
    public static String editor_checking;
    public static String editor_noDocument;
    public static String editor_notSaved;
    public static String editor_opening;
    public static String editor_preparing;
    public static String editor_save;
    public static String editor_tryAgain;
    public static String head_changed;
    public static String head_gone;
    public static String head_manyProblems;
    public static String head_moreProblems;
    public static String head_nameless;
    public static String head_noProblem;
    public static String head_oneProblem;
    public static String head_problem;
    public static String head_problems;
    public static String head_readOnly;
    public static String head_state;
    public static String head_unread;
    public static String page_caseStudy;
    public static String page_evidencePlan;
    public static String page_findings;
    public static String page_impact;
    public static String page_journey;
    public static String page_overview;
    public static String page_phases;
    public static String page_sustain;
    public static String page_assessment;
    public static String page_claims;
    public static String page_cohort;
    public static String page_criteria;
    public static String page_diamond;
    public static String page_framework;
    public static String page_observations;
    public static String page_alignment;
    public static String page_cascade;
    public static String page_meeting;
    public static String page_pupils;
    public static String page_rollup;
    public static String page_sharing;
    public static String page_update;
    public static String page_outline;
    public static String page_questionnaire;
    public static String page_results;
    public static String page_together;
    public static String page_coaching;
    public static String page_events;
    public static String page_papers;
    public static String page_programme;
    public static String page_roster;
    public static String page_walk;
    public static String page_wheel;
    public static String shelf_reading;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
