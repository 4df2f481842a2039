// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.core.internal.Rows.CodeRow;
import org.cairn.core.internal.Rows.CodeSetRow;
import org.cairn.core.internal.Rows.DocumentRow;
import org.cairn.core.internal.Rows.GroupRow;
import org.cairn.core.internal.Rows.MemberRow;
import org.cairn.core.internal.Rows.RoundRow;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.internal.Rows.ValueRow;
import org.cairn.core.store.Row;
import org.cairn.core.store.TableDef;

/**
 * Makes records of rows. Columns are taken in the order of {@link TableDef}. A row is registered with its GUID as it passes;
 * what it refers to must have passed before.
 */
final class Decode {

    private final Keys keys;
    private final LongFunction<byte[]> contents;
    private final Map<String, String> shared = new HashMap<>();

    /** @param contents reads the content of the model document with that key, as it was last committed */
    Decode(Keys keys, LongFunction<byte[]> contents) {
        this.keys = keys;
        this.contents = contents;
    }

    /** The record of a row; codings, texts and originals are not read through here. */
    Object row(TableDef table, Row row) {
        if (!table.columns().isEmpty() && table.columns().getFirst().name().equals("guid")) {
            keys.register(table, row.id(), row.guid(0));
        }
        return switch (table) {
            case PROJECT -> new ProjectInfo(row.guid(0), row.text(1), orEmpty(row.text(2)), Rows.instant(row.number(3)));
            case SCHOOL -> new School(row.guid(0), row.text(1), row.text(2), row.text(3));
            case PERSON -> new Person(row.guid(0), row.text(1), row.text(2), keys.guid(TableDef.SCHOOL, row.number(3)), row.text(4));
            case GROUPING -> new GroupRow(row.guid(0), row.text(1), row.text(2), row.text(3));
            case GROUPING_PERSON, GROUPING_SCHOOL, CODE_SET_CODE, CODING_ROUND_SOURCE -> new MemberRow(row.number(0), row.number(1));
            case CODING_ROUND_CODER -> new MemberRow(row.number(0), row.number(1), row.number(2));
            case CODER -> new Coder(row.guid(0), row.text(1));
            case SOURCE -> source(row);
            case ATTRIBUTE -> new Attribute(row.guid(0), EntityKind.valueOf(row.text(1)), row.text(2),
                    Attribute.Type.valueOf(row.text(3)), Rows.splitValues(row.text(4)));
            case ATTRIBUTE_VALUE -> new ValueRow(row.number(0), row.number(1), row.text(2));
            case CODE -> new CodeRow(row.number(1), new Code(row.guid(0), null, row.text(2), (int) row.number(3), row.number(4) != 0,
                    (int) row.number(5), new Code.Definition(row.text(6), row.text(7), row.text(8), row.text(9), row.text(10))));
            case MEMO -> new Memo(row.guid(0), ref(row, 1), row.text(5), row.text(6), row.text(7),
                    keys.guid(TableDef.CODER, row.number(8)), Rows.instant(row.number(9)), Rows.instant(row.number(10)));
            case LINK -> new Link(row.guid(0), ref(row, 1), ref(row, 5), row.text(9), row.text(10));
            case STANDING_QUERY -> new StandingQuery(row.guid(0), row.text(1), row.text(2), keys.guid(TableDef.CODE, row.number(3)),
                    row.number(4), row.isNull(5) || row.number(5) != 0); // the history may hold a row of format 1, where all were followed
            case INBOX_ITEM -> new InboxItem(row.guid(0), keys.guid(TableDef.STANDING_QUERY, row.number(1)),
                    keys.guid(TableDef.SOURCE, row.number(2)), Rows.span(row, 3), Rows.instant(row.number(5)),
                    InboxItem.State.valueOf(row.text(6)));
            case DOCUMENT -> {
                long id = row.id();
                yield new DocumentRow(new ModelDocument(row.guid(0), row.text(1), row.text(2), Rows.instant(row.number(3)),
                        (int) row.number(4)), new Lazy<>(() -> contents.apply(id)));
            }
            case CODE_SET -> new CodeSetRow(row.guid(0), row.text(1));
            case PERSON_ROLE -> new PersonRole(row.guid(0), keys.guid(TableDef.PERSON, row.number(1)), row.text(2),
                    keys.guid(TableDef.SCHOOL, row.number(3)), Rows.date(row.text(4)), Rows.date(row.text(5)));
            case CONSENT -> new Consent(row.guid(0), keys.guid(TableDef.PERSON, row.number(1)), Consent.Use.valueOf(row.text(2)),
                    Consent.State.valueOf(row.text(3)), Rows.date(row.text(4)), row.text(5));
            case CODING_ROUND -> new RoundRow(row.guid(0), row.text(1), row.number(2) != 0, keys.guid(TableDef.CODER, row.number(3)));
            case REGION -> new RegionCoding(row.guid(0), keys.guid(TableDef.SOURCE, row.number(1)), (int) row.number(4),
                    new RegionCoding.Region(Rows.fraction(row.number(5)), Rows.fraction(row.number(6)), Rows.fraction(row.number(7)),
                            Rows.fraction(row.number(8))),
                    keys.guid(TableDef.CODE, row.number(2)), keys.guid(TableDef.CODER, row.number(3)), Rows.instant(row.number(9)),
                    row.text(10), (int) row.number(11), row.number(12) != 0);
            case MEDIA -> new Media(row.guid(0), keys.guid(TableDef.SOURCE, row.number(1)), row.text(2), row.text(3), row.number(4),
                    row.text(5));
            case STRUCTURE -> new Structure(Structure.Kind.values()[(int) row.number(1)], Rows.span(row, 2), row.text(4),
                    (int) row.number(5), keys.guid(TableDef.PERSON, row.number(6)));
            case SOURCE_TEXT, ORIGINAL, CODING -> throw new IllegalArgumentException(table + " is not read row by row");
        };
    }

    private SourceRow source(Row row) {
        Source source = new Source(keys.guid(TableDef.SOURCE, row.id()), row.id(), row.text(1), shared(row.text(2)), shared(row.text(3)),
                keys.guid(TableDef.PERSON, row.number(4)), keys.guid(TableDef.SCHOOL, row.number(5)), shared(row.text(6)),
                Rows.date(row.text(7)), shared(row.text(8)), row.text(9), Rows.instant(row.number(10)), (int) row.number(13),
                (int) row.number(14));
        return new SourceRow(source, row.number(11), row.number(12), row.text(15));
    }

    /** One string for all sources that say the same. */
    private String shared(String text) {
        return text == null ? null : shared.computeIfAbsent(text, same -> same);
    }

    private static Ref ref(Row row, int column) {
        UUID target = row.guid(column + 1);
        Span span = Rows.span(row, column + 2);
        return new Ref(EntityKind.valueOf(row.text(column)), target, span);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
