// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.cairn.text.internal.text.Characters;
import org.cairn.text.internal.text.Dates;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Encoding;
import org.cairn.text.internal.text.Facts;
import org.jsoup.parser.Parser;

/** Reads letters (eml): the text, who wrote it, when, and about what. Attachments are named, not read. */
final class MailReader implements FormatReader {

    private static final int MAX_DEPTH = 20;

    /** The parts of a letter. */
    private static final class Content {
        private final List<Entity> texts = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
    }

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).setMaxHeaderCount(10_000)
                .setMaxContentLen(Limits.FILE_BYTES).build());
        try (InputStream in = file.stream()) {
            Message letter = builder.parseMessage(in);
            try {
                if (letter.getHeader() == null || letter.getFrom() == null && letter.getSubject() == null && letter.getDate() == null) {
                    throw Unreadable.damaged("a letter", null);
                }
                Content content = new Content();
                collect(letter, content, 0);
                Draft draft = new Draft();
                for (Entity text : content.texts) {
                    append(text, draft, file);
                }
                if (!content.attachments.isEmpty()) {
                    out.problem(file.note("Attachments were not read: " + String.join(", ", content.attachments) + "."));
                }
                String title = letter.getSubject();
                out.document(draft.finish(file, new Facts(title, null, author(letter), date(letter), Map.of())));
            } finally {
                letter.dispose();
            }
        }
    }

    private static String author(Message letter) {
        if (letter.getFrom() == null || letter.getFrom().isEmpty()) {
            return null;
        }
        Mailbox from = letter.getFrom().get(0);
        return from.getName() == null || from.getName().isBlank() ? from.getAddress() : from.getName();
    }

    /** The day as it was where the letter was written. */
    private static LocalDate date(Message letter) {
        String written = letter.getHeader().getField("Date") == null ? null : letter.getHeader().getField("Date").getBody();
        LocalDate day = Dates.parse(written);
        return day != null || letter.getDate() == null ? day : letter.getDate().toInstant().atZone(ZoneId.of("UTC")).toLocalDate();
    }

    private static void collect(Entity entity, Content content, int depth) {
        String type = entity.getMimeType() == null ? "" : entity.getMimeType();
        if (depth > MAX_DEPTH) {
            throw Unreadable.tooLarge("parts nested more than " + MAX_DEPTH + " deep");
        }
        if (entity.getBody() instanceof Multipart parts) {
            List<Entity> all = parts.getBodyParts();
            if (type.equals("multipart/alternative")) {
                best(all, content, depth);
            } else {
                all.forEach(part -> collect(part, content, depth + 1));
            }
        } else if (entity.getBody() instanceof Message forwarded) {
            collect(forwarded, content, depth + 1);
        } else if (entity.getFilename() != null || "attachment".equals(entity.getDispositionType()) || !type.startsWith("text/")) {
            content.attachments.add(entity.getFilename() == null ? type : entity.getFilename());
        } else {
            content.texts.add(entity);
        }
    }

    /** Of several forms of the same text the plain one, else one that has any text. */
    private static void best(List<Entity> forms, Content content, int depth) {
        Entity plain = forms.stream().filter(e -> "text/plain".equals(e.getMimeType())).findFirst().orElse(null);
        Entity rich = forms.stream().filter(e -> !"text/plain".equals(e.getMimeType())).findFirst().orElse(null);
        Entity taken = plain != null ? plain : rich;
        if (taken != null) {
            collect(taken, content, depth + 1);
        }
    }

    private static void append(Entity entity, Draft draft, FileContent file) throws IOException {
        if (!(entity.getBody() instanceof SingleBody body)) {
            return;
        }
        byte[] bytes;
        try (InputStream in = FileContent.watched(body.getInputStream(), file.watch())) {
            bytes = in.readAllBytes();
        }
        Charset declared = Encoding.charset(entity.getCharset());
        if ("text/html".equals(entity.getMimeType())) {
            String markup = declared == null ? Encoding.decodeMarkup(bytes).text() : Encoding.decode(bytes, declared).text();
            Html.append(Html.parse(markup, Parser.htmlParser(), file.watch()), draft, file.watch());
        } else {
            String text = Characters.normalise(Encoding.decode(bytes, declared).text()).stripTrailing();
            draft.paragraph(flowed(entity) ? unwrap(text) : text);
        }
    }

    private static boolean flowed(Entity entity) {
        return entity.getHeader() != null && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                && "flowed".equalsIgnoreCase(type.getParameter("format"));
    }

    /** Joins the lines that the sender's program broke (RFC 3676): those that end with a space. */
    private static String unwrap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        for (String raw : text.split("\n", -1)) {
            String line = raw.startsWith(" ") ? raw.substring(1) : raw;
            if (!out.isEmpty()) {
                out.append(open && !line.equals("-- ") ? "" : "\n");
            }
            out.append(line);
            open = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
        }
        return out.toString();
    }
}
