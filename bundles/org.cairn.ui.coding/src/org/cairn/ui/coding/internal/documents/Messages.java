// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import org.cairn.ui.Translation;

/** What pages, pictures and the player say, in the user's language. */
final class Messages {

    static String pages_name;
    static String pages_tools;
    static String pages_smaller;
    static String pages_larger;
    static String pages_fit;
    static String pages_fitTip;
    static String picture_fitTip;
    static String pages_page;
    static String pages_position;
    static String pages_drawing;
    static String pages_opening;
    static String pages_wait;
    static String pages_readingText;
    static String pages_readingCodings;
    static String pages_codedBy;
    static String pages_noReader;
    static String pages_noPages;
    static String pages_noOriginal;
    static String picture_name;
    static String picture_parts;
    static String picture_nothingCoded;
    static String picture_count;
    static String picture_onPage;
    static String picture_gone;
    static String picture_notASource;
    static String region_tool;
    static String region_toolTip;
    static String region_codeWith;
    static String region_dialog;
    static String region_comment;
    static String region_weight;
    static String region_important;
    static String region_menuNew;
    static String region_menuCode;
    static String region_menuNote;
    static String region_menuRemove;
    static String region_menuTakeOff;
    static String region_actionCode;
    static String region_actionTakeOff;
    static String region_actionMove;
    static String region_actionNote;
    static String player_play;
    static String player_back;
    static String player_link;
    static String player_linkOther;
    static String player_linkTitle;
    static String player_files;
    static String player_neither;
    static String player_actionLink;
    static String player_looking;
    static String player_noReader;
    static String player_noMedia;
    static String player_missing;
    static String player_find;
    static String player_refused;
    static String player_withdrawn;
    static String player_unanswered;
    static String player_nobodyNamed;
    static String player_insideNote;
    static String player_outsideNote;
    static String player_systemNote;
    static String player_cannot;
    static String player_openedAt;
    static String player_openedAtStart;
    static String player_nothingPlays;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
