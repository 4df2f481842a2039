// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;

/** Where a transcript and its film or recording meet. */
final class SyncPoints {

    /**
     * One of them.
     *
     * @param offset in the text, or -1 if it says none
     * @param millis in the recording, or -1 if it says none
     */
    record Point(int offset, long millis) {
    }

    private final Map<UUID, Point> points = new HashMap<>();
    private final List<Point> ordered;
    private final int length;

    /** @param text null where it is missing */
    SyncPoints(Element transcript, PlainText text, Counting counting) {
        String content = text == null ? "" : text.text();
        length = content.codePointCount(0, content.length());
        for (Element point : transcript.all("SyncPoint")) {
            UUID id = Guids.of(point.get("guid"));
            long position = TimeLog.number(point.get("position"));
            int offset = position < 0 || text == null ? -1 : text.offset(position, counting);
            if (id != null) {
                points.put(id, new Point(offset > length ? -1 : offset, TimeLog.number(point.get("timeStamp"))));
            }
        }
        ordered = points.values().stream().filter(point -> point.offset() >= 0 && point.millis() >= 0)
                .sorted(Comparator.comparingLong(Point::millis).thenComparingInt(Point::offset)).toList();
    }

    /** The point with that GUID, or null. */
    Point point(String guid) {
        UUID id = Guids.of(guid);
        return id == null ? null : points.get(id);
    }

    /** The passage between two of them, or null where they do not say one. */
    Span between(String from, String to) {
        Point a = point(from);
        Point b = point(to);
        return a == null || b == null || a.offset() < 0 || b.offset() < 0 ? null
                : new Span(Math.min(a.offset(), b.offset()), Math.max(a.offset(), b.offset()));
    }

    /** What is said from one time to another, whole stretches between points; null where there are no points with times. */
    Span said(long begin, long end) {
        if (ordered.isEmpty()) {
            return null;
        }
        int from = 0;
        int to = length;
        for (Point point : ordered) {
            if (point.millis() <= begin) {
                from = point.offset();
            }
            if (point.millis() >= end) {
                to = point.offset();
                break;
            }
        }
        return to > from ? new Span(from, to) : null;
    }

    /** The stretches between the points, with their times. */
    List<Structure> structure() {
        List<Structure> parts = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            int start = ordered.get(i).offset();
            int end = i + 1 < ordered.size() ? ordered.get(i + 1).offset() : length;
            if (end > start) {
                parts.add(new Structure(Structure.Kind.TIME, new Span(start, end), TimeLog.clock(ordered.get(i).millis()),
                        (int) Math.min(ordered.get(i).millis(), Integer.MAX_VALUE), null));
            }
        }
        return parts;
    }
}
