// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads Rich Text Format. */
final class RtfReader implements FormatReader {

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        Draft draft = new Draft();
        MarkupBlocks blocks = new MarkupBlocks(draft);
        Metadata metadata = new Metadata();
        try (InputStream in = file.stream()) {
            new RTFParser().parse(in, new Blocks(blocks), metadata, new ParseContext());
        } catch (TikaException | SAXException e) {
            throw Unreadable.damaged("a Rich Text file", e);
        }
        blocks.end();
        out.document(draft.finish(file, Facts.titled(Titles.meant(metadata.get(TikaCoreProperties.TITLE)))));
    }

    /** Passes what the parser says on. */
    private static final class Blocks extends DefaultHandler {

        private final MarkupBlocks blocks;
        private int unseen;

        Blocks(MarkupBlocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            String tag = localName.toLowerCase(Locale.ROOT);
            if (unseen > 0 || MarkupBlocks.unseen(tag)) {
                unseen++;
            } else {
                blocks.open(tag);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            if (unseen > 0) {
                unseen--;
            } else {
                blocks.close(localName.toLowerCase(Locale.ROOT));
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (unseen == 0) {
                blocks.text(new String(chars, start, length));
            }
        }
    }
}
