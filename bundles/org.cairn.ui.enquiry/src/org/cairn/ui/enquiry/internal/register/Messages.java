// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import org.cairn.ui.Translation;

/** What this package says to people. */
final class Messages {

    public static String coaching_add;
    public static String coaching_agreed;
    public static String coaching_coach;
    public static String coaching_confidential;
    public static String coaching_done;
    public static String coaching_empty;
    public static String coaching_focus;
    public static String coaching_noDate;
    public static String coaching_noPhase;
    public static String coaching_nobody;
    public static String coaching_open;
    public static String coaching_person;
    public static String coaching_personLast;
    public static String coaching_phase;
    public static String coaching_picture;
    public static String coaching_summary;
    public static String coaching_when;
    public static String events_add;
    public static String events_came;
    public static String events_empty;
    public static String events_event;
    public static String events_new;
    public static String events_notNoted;
    public static String events_onePerson;
    public static String events_people;
    public static String events_picture;
    public static String events_quote;
    public static String events_said;
    public static String events_school;
    public static String events_schools;
    public static String events_summary;
    public static String events_whom;
    public static String papers_add;
    public static String papers_all;
    public static String papers_done;
    public static String papers_due;
    public static String papers_empty;
    public static String papers_fine;
    public static String papers_late;
    public static String papers_lateCount;
    public static String papers_mark;
    public static String papers_new;
    public static String papers_of;
    public static String papers_picture;
    public static String papers_school;
    public static String papers_summary;
    public static String programme_all;
    public static String programme_came;
    public static String programme_counted;
    public static String programme_counts;
    public static String programme_empty;
    public static String programme_mark;
    public static String programme_module;
    public static String programme_noSession;
    public static String programme_nobody;
    public static String programme_notNamed;
    public static String programme_notNoted;
    public static String programme_people;
    public static String programme_picture;
    public static String programme_session;
    public static String programme_share;
    public static String programme_shareOf;
    public static String programme_summary;
    public static String programme_who;
    public static String roster_add;
    public static String roster_chooseFirst;
    public static String roster_count;
    public static String roster_days;
    public static String roster_deploy;
    public static String roster_deployed;
    public static String roster_designated;
    public static String roster_empty;
    public static String roster_expected;
    public static String roster_expectedOther;
    public static String roster_group;
    public static String roster_noDays;
    public static String roster_of;
    public static String roster_over;
    public static String roster_picture;
    public static String roster_research;
    public static String roster_role;
    public static String roster_several;
    public static String roster_since;
    public static String roster_somewhere;
    public static String roster_specifications;
    public static String roster_status;
    public static String roster_sum;
    public static String roster_taken;
    public static String roster_until;
    public static String roster_what;
    public static String roster_who;
    public static String walk_add;
    public static String walk_after;
    public static String walk_baseline;
    public static String walk_before;
    public static String walk_class;
    public static String walk_empty;
    public static String walk_new;
    public static String walk_noSource;
    public static String walk_notThere;
    public static String walk_noticed;
    public static String walk_picture;
    public static String walk_source;
    public static String walk_summary;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
