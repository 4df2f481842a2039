// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Media;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.store.ForeignDatabases.Fields;
import org.cairn.core.store.ForeignDatabases.Tables;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.peers.PeerImport.Coded;
import org.cairn.exchange.internal.peers.PeerImport.Text;
import org.cairn.exchange.internal.refi.Counts.Fate;
import org.cairn.exchange.internal.refi.PlainText;
import org.cairn.exchange.internal.refi.Positions.Selected;
import org.cairn.exchange.internal.refi.TimeLog;

/** Pictures, films and recordings of a QualCoder project. */
final class QualCoderMedia {

    /** A stretch of a film that is coded. */
    private record Stretch(long number, long begin, long end, UUID code, UUID coder, String date, String memo, boolean important) {
    }

    private final PeerImport run;
    private final Tables tables;
    private final PagePictures pages;
    private final Map<Long, UUID> codes;
    private final Map<Long, Text> texts;
    private final Map<Long, byte[]> pictures = new HashMap<>();
    private final Map<Long, List<Stretch>> stretches = new LinkedHashMap<>();

    QualCoderMedia(PeerImport run, Tables tables, PagePictures pages, Map<Long, UUID> codes, Map<Long, Text> texts) {
        this.run = run;
        this.tables = tables;
        this.pages = pages;
        this.codes = codes;
        this.texts = texts;
    }

    static boolean isMedia(String path) {
        return path.matches("(?s)/?(images|audio|video)[/:].*");
    }

    /** Takes in a picture, or the text that stands for a film: a line for each stretch that is coded. */
    void source(Fields row, Path folder) throws Failure, Cancelled {
        long number = row.number("id", -1);
        String path = row.text("mediapath");
        UUID id = run.id("source", number);
        String name = row.text("name");
        if (path.matches("(?s)/?images.*")) {
            ReadDocument.Original original = QualCoder.original(folder, path, name, run);
            if (original != null) {
                pictures.put(number, original.bytes());
            }
            run.source(id, name, "picture", name, new PlainText(""), List.of(), original);
        } else {
            film(number, id, name, path, folder);
        }
        run.memo(run.id("source memo", number), Ref.to(EntityKind.SOURCE, id), "document", "", row.text("memo"), run.coder(row.text("owner")),
                PeerImport.time(row.text("date")));
    }

    private void film(long number, UUID id, String name, String path, Path folder) throws Failure, Cancelled {
        List<Stretch> coded = stretches().getOrDefault(number, List.of());
        StringBuilder log = new StringBuilder();
        List<Structure> structure = new ArrayList<>();
        List<Selected> places = new ArrayList<>();
        int at = 0;
        for (Stretch one : coded) {
            String line = TimeLog.clock(one.begin()) + " \u2013 " + TimeLog.clock(one.end());
            structure.add(new Structure(Structure.Kind.TIME, new Span(at, at + line.length()), TimeLog.clock(one.begin()),
                    (int) Math.min(one.begin(), Integer.MAX_VALUE), null));
            places.add(new Selected(at, at + line.length(), line));
            log.append(line).append('\n');
            at += line.length() + 1;
        }
        boolean film = path.matches("(?s)/?video.*");
        Text text = run.source(id, name, film ? "video" : "audio", name, new PlainText(log.toString()), structure, null);
        UUID record = run.id("media", number);
        if (!run.isKnown(record) && !run.before.source(id).isPresent()) {
            String place = path.startsWith("/") ? folder.resolve(path.substring(1)).toString().replace('\\', '/')
                    : path.substring(path.indexOf(':') + 1);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            run.edit.put(new Media(record, id, place, (film ? "video/" : "audio/") + (ending.equals("mp3") ? "mpeg" : ending), 0, ""));
        }
        for (int i = 0; i < coded.size() && text != null; i++) {
            Stretch one = coded.get(i);
            run.coding(new Coded(run.id("code_av", one.number()), text, places.get(i), one.code(), one.coder(), PeerImport.time(one.date()),
                    one.memo(), one.important()));
        }
    }

    private Map<Long, List<Stretch>> stretches() throws Failure, Cancelled {
        if (stretches.isEmpty()) {
            tables.read("code_av", row -> {
                UUID code = codes.get(row.number("cid", -1));
                long begin = row.number("pos0", -1);
                long end = row.number("pos1", -1);
                if (code == null || begin < 0 || end < begin) {
                    run.counts.in(PeerImport.CODING);
                    run.counts.tell("more-codings-nothing", Problem.warning(Spoken.say("coding-film-has-no-code-or"), row.text("memo"), ""));
                    return;
                }
                stretches.computeIfAbsent(row.number("id", -1), key -> new ArrayList<>()).add(new Stretch(row.number("avid", -1), begin, end,
                        code, run.coder(row.text("owner")), row.text("date"), row.text("memo"), row.number("important", 0) == 1));
            });
        }
        return stretches;
    }

    /** Takes in what is coded of pictures: pixels from the upper left corner, points on pages. */
    void codings() throws Failure, Cancelled {
        tables.read("code_image", row -> {
            run.counts.in(PeerImport.REGION);
            UUID id = run.id("code_image", row.number("imid", -1));
            if (run.isKnown(id)) {
                run.counts.became(PeerImport.REGION, Fate.KNOWN);
                return;
            }
            long source = row.number("id", -1);
            int page = row.has("pdf_page") ? (int) row.number("pdf_page", 0) + 1 : 1;
            UUID code = codes.get(row.number("cid", -1));
            Region region = region(pictures.get(source), page, row);
            if (code == null || region == null) {
                run.counts.tell("more-coded-regions-nothing", Problem.warning(Spoken.say("coded-part-picture-has-no-code"), row.text("memo"), ""));
                return;
            }
            run.edit.put(new RegionCoding(id, run.id("source", source), page, region, code, run.coder(row.text("owner")),
                    PeerImport.time(row.text("date")), row.text("memo"), 0, row.number("important", 0) == 1));
            run.counts.became(PeerImport.REGION, Fate.TAKEN);
        });
    }

    private Region region(byte[] picture, int page, Fields row) {
        if (picture == null) {
            return null;
        }
        try (Pages open = pages.open(picture)) {
            if (page > open.count()) {
                return null;
            }
            Pages.Size size = open.size(page);
            double x = Math.clamp(row.number("x1", 0) / size.width(), 0, 1);
            double y = Math.clamp(row.number("y1", 0) / size.height(), 0, 1);
            double width = Math.min(row.number("width", 0) / size.width(), 1 - x);
            double height = Math.min(row.number("height", 0) / size.height(), 1 - y);
            return width > 0 && height > 0 ? new Region(x, y, width, height) : null;
        } catch (Failure e) {
            run.counts.tell("more-pictures-that-cannot-be-read", e.problem());
            return null;
        }
    }
}
