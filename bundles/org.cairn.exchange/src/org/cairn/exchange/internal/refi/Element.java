// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An XML element with all that is in it. Names are without namespaces. A project has millions of them, so attributes, which are few, stand
 * in an array and are looked for from its beginning. Not thread-safe.
 */
final class Element {

    private static final String[] NO_ATTRIBUTES = {};
    private static final List<Element> NO_CHILDREN = List.of();
    /** Room for three attributes at first: references have one, selections seven. */
    private static final int FIRST = 6;

    private final String name;
    /** Names and values in turn. */
    private String[] attributes = NO_ATTRIBUTES;
    private int used;
    private List<Element> children = NO_CHILDREN;
    private String text = "";

    Element(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    private int find(String attribute) {
        for (int i = 0; i < used; i += 2) {
            if (attributes[i].equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    /** The value of an attribute, or empty. */
    String get(String attribute) {
        int at = find(attribute);
        return at < 0 ? "" : attributes[at + 1];
    }

    /** Whether it has that attribute, even an empty one. */
    boolean has(String attribute) {
        return find(attribute) >= 0;
    }

    /** Sets an attribute; null or empty takes it away. */
    Element set(String attribute, String value) {
        if (value != null && !value.isEmpty()) {
            return put(attribute, value);
        }
        int at = find(attribute);
        if (at >= 0) {
            System.arraycopy(attributes, at + 2, attributes, at, used - at - 2);
            used -= 2;
        }
        return this;
    }

    /** Sets an attribute, which may be empty. */
    Element put(String attribute, String value) {
        int at = find(attribute);
        if (at >= 0) {
            attributes[at + 1] = value;
            return this;
        }
        if (used == attributes.length) {
            attributes = used == 0 ? new String[FIRST] : Arrays.copyOf(attributes, used * 2);
        }
        attributes[used] = attribute;
        attributes[used + 1] = value;
        used += 2;
        return this;
    }

    /** Number of attributes. */
    int attributes() {
        return used / 2;
    }

    /** The name of an attribute by its place, from 0. */
    String attribute(int place) {
        return attributes[2 * place];
    }

    /** The value of an attribute by its place, from 0. */
    String value(int place) {
        return attributes[2 * place + 1];
    }

    /** Hands over the names and values of all attributes, in the order in which they were set. */
    void eachAttribute(BiConsumer<String, String> use) {
        for (int i = 0; i < used; i += 2) {
            use.accept(attributes[i], attributes[i + 1]);
        }
    }

    /** Puts other values into all attributes but one. */
    void replaceBut(String except, UnaryOperator<String> other) {
        for (int i = 0; i < used; i += 2) {
            if (!attributes[i].equals(except)) {
                attributes[i + 1] = other.apply(attributes[i + 1]);
            }
        }
    }

    List<Element> children() {
        return children;
    }

    Element add(Element child) {
        if (children == NO_CHILDREN) {
            children = new ArrayList<>(2);
        }
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
        List<Element> found = null;
        for (Element element : children) {
            if (element.name.equals(child)) {
                found = found == null ? new ArrayList<>(children.size() == 1 ? 1 : 4) : found;
                found.add(element);
            }
        }
        return found == null ? NO_CHILDREN : Collections.unmodifiableList(found);
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
        for (Element child : children) {
            child.walk(use);
        }
    }

    /** The name, attributes, text and children, to tell elements apart that have no GUID. */
    @Override
    public String toString() {
        return name + Arrays.asList(attributes).subList(0, used) + text + children;
    }
}
