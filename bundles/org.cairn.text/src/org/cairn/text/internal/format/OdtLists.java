// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The marks of list items in OpenDocument texts: which styles number and which only mark. */
final class OdtLists {

    /** An open list. */
    private static final class Open {
        private final String style;
        private int count;
        private boolean marked = true;

        Open(String style) {
            this.style = style;
        }
    }

    /** What stands before and behind the number, by style and level. */
    private final Map<String, String[]> numbered = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Reads a {@code text:list-style} element. */
    void style(Xml xml) throws XMLStreamException {
        String name = xml.attribute("name");
        while (xml.nextChild()) {
            String format = xml.attribute("num-format");
            if (xml.getLocalName().equals("list-level-style-number") && format != null && !format.isEmpty()) {
                String before = xml.attribute("num-prefix");
                String behind = xml.attribute("num-suffix");
                numbered.put(name + "/" + xml.attribute("level"),
                        new String[] {before == null ? "" : before, behind == null ? "" : behind, format});
            }
            xml.skip();
        }
    }

    /** @param style of the list, or null where it has that of the list around it */
    void begin(String style) {
        open.push(new Open(style != null || open.isEmpty() ? style : open.peek().style));
    }

    void item() {
        open.peek().count++;
        open.peek().marked = false;
    }

    void end() {
        open.pop();
    }

    /** The mark of the next paragraph with a space behind it; empty behind the first paragraph of an item. */
    String mark() {
        if (open.isEmpty() || open.peek().marked) {
            return "";
        }
        Open list = open.peek();
        list.marked = true;
        String[] number = numbered.get(list.style + "/" + open.size());
        if (number == null) {
            return "• ";
        }
        String count = switch (number[2]) {
            case "a" -> letter(list.count);
            case "A" -> letter(list.count).toUpperCase(java.util.Locale.ROOT);
            default -> Integer.toString(list.count);
        };
        return number[0] + count + number[1] + " ";
    }

    private static String letter(int n) {
        return n < 1 || n > 26 ? Integer.toString(n) : String.valueOf((char) ('a' + n - 1));
    }
}
