// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An XML element with all that is in it. Names are without namespaces. Not thread-safe. */
final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(8);
    private final List<Element> children = new ArrayList<>(2);
    private String text = "";

    Element(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The value of an attribute, or empty. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Sets an attribute; null or empty takes it away. */
    Element set(String attribute, String value) {
        if (value == null || value.isEmpty()) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, value);
        }
        return this;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Element> children() {
        return children;
    }

    Element add(Element child) {
        children.add(child);
        return this;
    }

    /** Adds a child with nothing but text. */
    Element add(String child, String content) {
        return add(new Element(child).text(content));
    }

    /** Adds a child that points at something. */
    Element reference(String child, java.util.UUID target) {
        return add(new Element(child).set("targetGUID", target.toString()));
    }

    List<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The first child of that name, or null. */
    Element first(String child) {
        for (Element element : children) {
            if (element.name.equals(child)) {
                return element;
            }
        }
        return null;
    }

    /** Text of the first child of that name, or empty. */
    String textOf(String child) {
        Element found = first(child);
        return found == null ? "" : found.text;
    }

    String text() {
        return text;
    }

    Element text(String content) {
        text = content == null ? "" : content;
        return this;
    }

    /** This element and all below it. */
    void walk(Consumer<Element> use) {
        use.accept(this);
        children.forEach(child -> child.walk(use));
    }
}
