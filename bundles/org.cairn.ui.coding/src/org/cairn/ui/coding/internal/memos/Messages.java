// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import org.cairn.ui.Translation;

/** What memos, links and bookmarks say, in the user's language. */
final class Messages {

    public static String editor_tools;
    public static String editor_bold;
    public static String editor_italic;
    public static String editor_heading;
    public static String editor_list;
    public static String editor_quote;
    public static String editor_link;
    public static String editor_text;
    public static String memo_about;
    public static String memo_kind;
    public static String memo_title;
    public static String memo_none;
    public static String memo_gone;
    public static String memo_reading;
    public static String memo_quotation;
    public static String memo_ofOther;
    public static String memo_answer;
    public static String memo_labelNew;
    public static String memo_labelWrite;
    public static String memos_name;
    public static String memos_filter;
    public static String memos_kind;
    public static String memos_title;
    public static String memos_about;
    public static String memos_coder;
    public static String memos_modified;
    public static String memos_allKinds;
    public static String memos_allCoders;
    public static String memos_tools;
    public static String memos_new;
    public static String memos_newProject;
    public static String memos_delete;
    public static String memos_export;
    public static String memos_reading;
    public static String memos_noProject;
    public static String memos_empty;
    public static String memos_nothingFits;
    public static String memos_labelDelete;
    public static String memos_labelDeleteSeveral;
    public static String kind_code;
    public static String kind_theoretical;
    public static String kind_method;
    public static String kind_reflexive;
    public static String kind_case;
    public static String kind_document;
    public static String kind_framework;
    public static String kind_bookmark;
    public static String kind_none;
    public static String export_title;
    public static String export_markdown;
    public static String export_html;
    public static String export_csv;
    public static String export_notWritten;
    public static String export_another;
    public static String export_passage;
    public static String export_created;
    public static String export_text;
    public static String links_name;
    public static String links_all;
    public static String links_relation;
    public static String links_allRelations;
    public static String links_tools;
    public static String links_edit;
    public static String links_delete;
    public static String links_here;
    public static String links_there;
    public static String links_passage;
    public static String links_noted;
    public static String links_outgoing;
    public static String links_incoming;
    public static String links_begun;
    public static String links_reading;
    public static String links_of;
    public static String links_ofAll;
    public static String links_empty;
    public static String links_labelNew;
    public static String links_labelChange;
    public static String links_labelDelete;
    public static String links_labelDeleteSeveral;
    public static String link_title;
    public static String link_note;
    public static String link_button;
    public static String link_beginFirst;
    public static String link_toItself;
    public static String bookmark_labelSet;
    public static String bookmark_labelRemove;

    static {
        Translation.load(Messages.class);
    }

    private Messages() {
    }
}
