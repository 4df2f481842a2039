// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import static org.cairn.core.store.TableDef.Type.BLOB;
import static org.cairn.core.store.TableDef.Type.GUID;
import static org.cairn.core.store.TableDef.Type.LONG;
import static org.cairn.core.store.TableDef.Type.STRING;

import java.util.List;

/**
 * The tables of a project. Each has a whole-number primary key {@code id} that is never used again, then the columns listed here.
 * {@code releng/docs/FILE-FORMAT.md} describes what they mean.
 *
 * <p>Most are <i>logged</i>: every change of a row is recorded in the change log and can be taken back. The texts, structures and
 * originals are only ever added: a corrected text is a new row, and a source that is removed leaves its text behind, so that undo
 * is a matter of a few small rows however long the texts are, and an old view still finds what it points at.
 */
public enum TableDef {

    PROJECT("project", guid("guid"), text("name"), text("description"), number("created")),
    SCHOOL("school", guid("guid"), text("name"), text("phase"), text("notes")),
    PERSON("person", guid("guid"), text("name"), text("role"), number("school_id"), text("notes")),
    GROUPING("grouping", guid("guid"), text("name"), text("kind"), text("notes")),
    GROUPING_PERSON("grouping_person", number("grouping_id"), number("person_id")),
    GROUPING_SCHOOL("grouping_school", number("grouping_id"), number("school_id")),
    CODER("coder", guid("guid"), text("name")),
    SOURCE_TEXT(false, "source_text", guid("source_guid"), number("revision"), number("length"), text("body")),
    ORIGINAL(false, "original", text("name"), text("media_type"), text("sha256"), number("size"), text("packing"), blob("content")),
    SOURCE("source", guid("guid"), text("title"), text("kind"), text("language"), number("author_id"), number("school_id"),
            text("phase"), text("date"), text("folder"), text("origin"), number("imported"), number("text_id"), number("original_id"),
            number("length"), number("revision"), text("text_sha256")),
    STRUCTURE(false, "structure", number("text_id"), number("kind"), number("start"), number("end"), text("label"), number("level"),
            number("person_id")),
    ATTRIBUTE("attribute", guid("guid"), text("of"), text("name"), text("type"), text("scale")),
    ATTRIBUTE_VALUE("attribute_value", number("attribute_id"), number("owner_id"), text("value")),
    CODE("code", guid("guid"), number("parent_id"), text("name"), number("color"), number("codable"), number("position"), text("brief"),
            text("full"), text("use_when"), text("avoid_when"), text("example")),
    CODING("coding", guid("guid"), number("source_id"), number("code_id"), number("coder_id"), number("start"), number("end"),
            number("quote_crc"), number("created"), text("comment"), number("weight"), number("important")),
    MEMO("memo", guid("guid"), text("target_kind"), guid("target_guid"), number("target_start"), number("target_end"), text("kind"),
            text("title"), text("body"), number("coder_id"), number("created"), number("modified")),
    LINK("link", guid("guid"), text("from_kind"), guid("from_guid"), number("from_start"), number("from_end"), text("to_kind"),
            guid("to_guid"), number("to_start"), number("to_end"), text("relation"), text("note")),
    STANDING_QUERY("standing_query", guid("guid"), text("name"), text("query"), number("code_id"), number("evaluated"),
            number("followed")),
    INBOX_ITEM("inbox_item", guid("guid"), number("query_id"), number("source_id"), number("start"), number("end"), number("found"),
            text("state")),
    DOCUMENT("document", guid("guid"), text("kind"), text("title"), number("modified"), number("revision"), blob("content")),
    CODE_SET("code_set", guid("guid"), text("name")),
    CODE_SET_CODE("code_set_code", number("code_set_id"), number("code_id")),
    PERSON_ROLE("person_role", guid("guid"), number("person_id"), text("role"), number("school_id"), text("since"), text("until")),
    CONSENT("consent", guid("guid"), number("person_id"), text("use"), text("state"), text("date"), text("note")),
    CODING_ROUND("coding_round", guid("guid"), text("name"), number("blind"), number("consensus_id")),
    CODING_ROUND_SOURCE("coding_round_source", number("coding_round_id"), number("source_id")),
    CODING_ROUND_CODER("coding_round_coder", number("coding_round_id"), number("coder_id"), number("locked")),
    REGION("region", guid("guid"), number("source_id"), number("code_id"), number("coder_id"), number("page"), number("x"), number("y"),
            number("width"), number("height"), number("created"), text("comment"), number("weight"), number("important")),
    MEDIA("media", guid("guid"), number("source_id"), text("path"), text("type"), number("size"), text("sha256"));

    /** What a column holds. */
    public enum Type {
        /** A whole number, or nothing. Times are milliseconds since 1970 UTC, truth is 0 or 1, references are ids. */
        LONG,
        /** Text, or nothing. */
        STRING,
        /** The 16 bytes of a GUID. */
        GUID,
        /** Bytes, or nothing. */
        BLOB
    }

    /** A column; its place in {@link TableDef#columns()} is its number in {@link Row}. */
    public record Column(String name, Type type) {
    }

    private final boolean logged;
    private final String tableName;
    private final List<Column> columns;

    TableDef(String tableName, Column... columns) {
        this(true, tableName, columns);
    }

    TableDef(boolean logged, String tableName, Column... columns) {
        this.logged = logged;
        this.tableName = tableName;
        this.columns = List.of(columns);
    }

    private static Column number(String name) {
        return new Column(name, LONG);
    }

    private static Column text(String name) {
        return new Column(name, STRING);
    }

    private static Column guid(String name) {
        return new Column(name, GUID);
    }

    private static Column blob(String name) {
        return new Column(name, BLOB);
    }

    /** Whether changes are recorded and can be taken back; if not, rows are only ever added. */
    public boolean isLogged() {
        return logged;
    }

    public String tableName() {
        return tableName;
    }

    /** The columns without {@code id}. */
    public List<Column> columns() {
        return columns;
    }

    /** Number of the column with that name. */
    public int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(tableName + " has no column " + name);
    }
}
