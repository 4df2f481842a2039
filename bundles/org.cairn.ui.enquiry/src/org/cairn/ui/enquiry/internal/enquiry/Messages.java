// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import org.cairn.ui.Translation;

/** What this package says to people, in their language. */
final class Messages {

    public static String caseStudy_baseline;
    public static String caseStudy_begin;
    public static String caseStudy_context;
    public static String caseStudy_empty;
    public static String caseStudy_forward;
    public static String caseStudy_impact;
    public static String caseStudy_innovation;
    public static String caseStudy_intended;
    public static String caseStudy_left;
    public static String caseStudy_limit;
    public static String caseStudy_making;
    public static String caseStudy_over;
    public static String caseStudy_preview;
    public static String caseStudy_publish;
    public static String caseStudy_questionSection;
    public static String caseStudy_room;
    public static String caseStudy_saved;
    public static String caseStudy_section;
    public static String caseStudy_sections;
    public static String caseStudy_total;
    public static String caseStudy_totalOf;
    public static String caseStudy_validation;
    public static String caseStudy_words;
    public static String findings_backs;
    public static String findings_claim;
    public static String findings_claims;
    public static String findings_claimsHint;
    public static String findings_claimsOf;
    public static String findings_counting;
    public static String findings_evidence;
    public static String findings_finding;
    public static String findings_findings;
    public static String findings_findingsHint;
    public static String findings_make;
    public static String findings_none;
    public static String findings_phase;
    public static String findings_sides;
    public static String findings_validations;
    public static String findings_validationsHint;
    public static String impact_actual;
    public static String impact_audience;
    public static String impact_empty;
    public static String impact_hint;
    public static String impact_indicators;
    public static String impact_intended;
    public static String impact_levelOf;
    public static String impact_noLevel;
    public static String impact_notYet;
    public static String impact_table;
    public static String impact_target;
    public static String journey_again;
    public static String journey_closed;
    public static String journey_coached;
    public static String journey_enter;
    public static String journey_enterNone;
    public static String journey_follows;
    public static String journey_gate;
    public static String journey_here;
    public static String journey_leave;
    public static String journey_noGate;
    public static String journey_noTemplate;
    public static String journey_nowhere;
    public static String journey_open;
    public static String journey_phase;
    public static String journey_picture;
    public static String journey_said;
    public static String journey_steps;
    public static String journey_template;
    public static String overview_enquiry;
    public static String overview_people;
    public static String overview_peopleHint;
    public static String overview_question;
    public static String overview_questionHint;
    public static String overview_write;
    public static String weak_kind;
    public static String weak_no;
    public static String weak_none;
    public static String weak_person;
    public static String weak_school;
    public static String weak_time;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
