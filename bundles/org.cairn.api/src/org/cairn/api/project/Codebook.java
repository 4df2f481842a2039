// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The codes of a project as a tree. Immutable and thread-safe. */
public final class Codebook {

    /** What separates the parts of a path in text: {@code Learning > Joint practice}. */
    public static final String PATH_SEPARATOR = " > ";

    private static final Comparator<Code> ORDER =
            Comparator.comparingInt(Code::position).thenComparing(Code::name).thenComparing(Code::id);

    private final Map<UUID, Code> byId = new HashMap<>();
    private final Map<UUID, List<Code>> children = new HashMap<>();
    private final List<Code> inOrder = new ArrayList<>();

    /** @param codes all codes; one whose parent is missing or lies on a circle is taken as a top code */
    public Codebook(Collection<Code> codes) {
        codes.forEach(code -> byId.put(code.id(), code));
        for (Code code : codes) {
            UUID parent = hasSoundParent(code) ? code.parent() : null;
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
        }
        children.values().forEach(list -> list.sort(ORDER));
        roots().forEach(this::addInOrder);
    }

    private boolean hasSoundParent(Code code) {
        Code above = byId.get(code.parent());
        for (int depth = 0; above != null && depth <= byId.size(); depth++) {
            if (above.parent() == null || !byId.containsKey(above.parent())) {
                return true;
            }
            above = byId.get(above.parent());
        }
        return false;
    }

    private void addInOrder(Code code) {
        inOrder.add(code);
        children(code).forEach(this::addInOrder);
    }

    /** All codes, each before its sub-codes, siblings by position and name. */
    public List<Code> codes() {
        return List.copyOf(inOrder);
    }

    /** Number of codes. */
    public int size() {
        return inOrder.size();
    }

    /** The top codes in order. */
    public List<Code> roots() {
        return List.copyOf(children.getOrDefault(null, List.of()));
    }

    /** The codes directly below {@code code} in order. */
    public List<Code> children(Code code) {
        return List.copyOf(children.getOrDefault(code.id(), List.of()));
    }

    public Optional<Code> code(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** 0 for a top code, 1 for a code below one, and so on. */
    public int depth(Code code) {
        return ancestry(code).size() - 1;
    }

    /** Names from the top down to the code, joined by {@link #PATH_SEPARATOR}. */
    public String path(Code code) {
        return String.join(PATH_SEPARATOR, ancestry(code).stream().map(Code::name).toList());
    }

    private List<Code> ancestry(Code code) {
        List<Code> line = new ArrayList<>();
        for (Code at = code; at != null; at = hasSoundParent(at) ? byId.get(at.parent()) : null) {
            line.addFirst(at);
        }
        return line;
    }

    /** GUIDs of the code and of everything below it. */
    public Set<UUID> withSubcodes(UUID code) {
        Set<UUID> all = new LinkedHashSet<>();
        code(code).ifPresent(top -> collect(top, all));
        return all;
    }

    private void collect(Code code, Set<UUID> into) {
        into.add(code.id());
        children(code).forEach(child -> collect(child, into));
    }

    /**
     * Codes meant by what a person typed: a GUID, a path ({@code Learning > Trust}, also with {@code /}), or a name, upper and
     * lower case alike. A path wins over a name; several codes are returned only where several have that very name.
     */
    public List<Code> find(String typed) {
        String wanted = fold(typed);
        List<Code> byPath = inOrder.stream().filter(c -> fold(path(c)).equals(wanted) || c.id().toString().equals(wanted)).toList();
        return byPath.isEmpty() ? inOrder.stream().filter(c -> fold(c.name()).equals(wanted)).toList() : byPath;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[>/]\\s*", PATH_SEPARATOR).replaceAll("\\s+", " ");
    }
}
