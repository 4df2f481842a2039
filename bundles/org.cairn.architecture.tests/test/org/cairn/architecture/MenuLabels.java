// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of the menus that a {@code plugin.xml} declares. Tool bars and their like have none that need a mnemonic. */
final class MenuLabels {

    private static final Pattern TAG = Pattern.compile("<(/?)(menuContribution|menu|command|toolbar)\\b([^>]*?)(/?)>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("locationURI=\"(\\w+):([\\w.]+)");
    private static final Pattern LABEL = Pattern.compile("\\blabel=\"%([\\w.]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([\\w.]+)\"");

    private final String declared;

    MenuLabels(String declared) {
        this.declared = declared;
    }

    /** Hands over the menu and the key of each label, in the order in which they stand. */
    void forEach(BiConsumer<String, String> use) {
        Deque<String> menus = new ArrayDeque<>();
        Matcher tag = TAG.matcher(declared);
        while (tag.find()) {
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                if (!name.equals("command")) {
                    menus.pop();
                }
                continue;
            }
            Matcher label = LABEL.matcher(tag.group(3));
            if (label.find() && !menus.isEmpty() && !menus.peek().isEmpty()) {
                use.accept(menus.peek(), label.group(1));
            }
            if (tag.group(4).isEmpty() && !name.equals("command")) {
                menus.push(switch (name) {
                    case "menuContribution" -> {
                        Matcher place = PLACE.matcher(tag.group(3));
                        yield place.find() && !place.group(1).equals("toolbar") ? place.group(2) : "";
                    }
                    case "menu" -> {
                        Matcher id = ID.matcher(tag.group(3));
                        yield id.find() ? id.group(1) : "";
                    }
                    default -> "";
                });
            }
        }
    }
}
