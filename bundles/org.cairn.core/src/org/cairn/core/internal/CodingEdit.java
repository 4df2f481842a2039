// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.SourceText;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.Ids;
import org.cairn.core.store.TableDef;

/** The codings and codes of one edit. Used by one thread. */
final class CodingEdit {

    /** Finds a source as it stands in the edit. */
    interface Sources {

        SourceRow source(UUID id) throws Failure;
    }

    /** Texts kept at hand: codings come source by source, so a few are enough. */
    private static final int TEXTS = 8;
    /** Column of the text itself. */
    private static final int TEXT = 3;

    private final EditRows rows;
    private final Sources sources;
    private final Map<UUID, Code> codes = new HashMap<>();
    private final Map<Long, SourceText> texts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SourceText> eldest) {
            return size() > TEXTS;
        }
    };

    CodingEdit(EditRows rows, Sources sources) {
        this.rows = rows;
        this.sources = sources;
    }

    void remember(long textId, String text) {
        texts.put(textId, new SourceText(text));
    }

    void remember(Code code) {
        codes.put(code.id(), code);
    }

    void forget(UUID code) {
        codes.remove(code);
    }

    private Code code(UUID id) throws Failure {
        Code known = codes.get(id);
        if (known == null) {
            rows.required(EntityKind.CODE, id);
            known = rows.before().codebook().code(id).orElseThrow();
            codes.put(id, known);
        }
        return known;
    }

    /** Fails if the code would stand below itself. */
    void refuseCircle(Code code) throws Failure {
        UUID above = code.parent();
        while (above != null) {
            if (above.equals(code.id())) {
                throw new Failure("The code " + code.name() + " cannot be put below itself.", "", "Choose another place for it.");
            }
            above = code(above).parent();
        }
    }

    /** The text of a source as it stands in the edit. */
    SourceText text(SourceRow source) throws Failure {
        SourceText text = texts.get(source.textId());
        if (text == null) {
            text = read(source.textId());
            texts.put(source.textId(), text);
        }
        return text;
    }

    /** A text may have been added by this very edit. */
    private SourceText read(long textId) throws Failure {
        Ids one = new Ids();
        one.add(textId);
        String[] body = new String[1];
        rows.transaction().read(TableDef.SOURCE_TEXT, one, row -> body[0] = row.text(TEXT));
        if (body[0] == null) {
            throw new Failure("The project file lacks the text with the key " + textId + ".", "", "Run a check of the project.");
        }
        return new SourceText(body[0]);
    }

    void put(Coding coding) throws Failure {
        rows.put(TableDef.CODING, coding.id(), values(coding));
    }

    /** Adds a coding whose GUID is new. */
    void add(Coding coding) throws Failure {
        rows.add(TableDef.CODING, coding.id(), values(coding));
    }

    /** Fails if nothing can be coded with the code. */
    void refuseFolder(UUID id) throws Failure {
        Code code = code(id);
        if (!code.codable()) {
            throw new Failure("\"" + code.name() + "\" is a folder of the codebook; passages cannot be coded with it.", "",
                    "Choose one of the codes in it.");
        }
    }

    private Object[] values(Coding coding) throws Failure {
        SourceRow source = sources.source(coding.source());
        refuseFolder(coding.code());
        SourceText text = text(source);
        if (coding.span().end() > text.length()) {
            throw new Failure("The passage from " + coding.span().start() + " to " + coding.span().end()
                    + " ends behind the end of the text, which has " + text.length() + " characters.", source.source().title(), "");
        }
        return new Object[] {coding.id(), source.source().number(), rows.required(EntityKind.CODE, coding.code()),
            rows.required(EntityKind.CODER, coding.coder()), coding.span().start(), coding.span().end(), crc(text.slice(coding.span())),
            Rows.millis(coding.created()), coding.comment().isEmpty() ? null : coding.comment(), coding.weight(),
            coding.important() ? 1 : 0};
    }

    /** Checksum of a quotation: CRC-32 of its UTF-8, as zlib computes it. */
    static long crc(String quotation) {
        CRC32 crc = new CRC32();
        crc.update(quotation.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
