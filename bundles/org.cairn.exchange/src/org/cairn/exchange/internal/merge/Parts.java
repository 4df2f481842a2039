// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.cairn.api.project.Code;
import org.cairn.api.project.Ref;

/** The parts of which things consist, read off their records: what is merged one by one. */
final class Parts {

    /** Gives everything the GUID it has. */
    static final BiFunction<Kind, UUID, UUID> AS_IT_IS = (kind, id) -> id;

    private Parts() {
    }

    /** All parts by name; those of a code's definition as parts of the code. */
    static Map<String, Object> of(Record thing) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            Object value = read(thing, component);
            if (value instanceof Code.Definition definition) {
                parts.putAll(of(definition));
            } else {
                parts.put(component.getName(), value);
            }
        }
        return parts;
    }

    private static Object read(Record thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be read: " + component, e);
        }
    }

    /**
     * A thing of that class made of parts.
     *
     * @throws IllegalArgumentException if the parts do not go together
     */
    static <R extends Record> R made(Class<R> type, Map<String, Object> parts) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i] == Code.Definition.class ? made(Code.Definition.class, parts) : parts.get(components[i].getName());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The parts do not go together: " + parts, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can be made: " + type, e);
        }
    }

    /** The same thing with other GUIDs wherever it points at something; its own included. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R thing, Kind kind, BiFunction<Kind, UUID, UUID> ids) {
        if (ids == AS_IT_IS) {
            return thing;
        }
        Map<String, Object> parts = of(thing);
        parts.replaceAll((name, value) -> {
            Kind to = name.equals("id") ? kind : Kind.ofPart(name);
            return switch (value) {
                case UUID id when name.equals("owner") -> ids.apply(((Things.Value) thing).of(), id);
                case UUID id when to != null -> ids.apply(to, id);
                case Ref ref -> new Ref(ref.kind(), ids.apply(Kind.of(ref.kind()), ref.id()), ref.span());
                case Set<?> set when to != null -> {
                    Set<UUID> moved = new HashSet<>();
                    set.forEach(id -> moved.add(ids.apply(to, (UUID) id)));
                    yield moved;
                }
                case Map<?, ?> map when to != null -> {
                    Map<UUID, Object> moved = new HashMap<>();
                    map.forEach((id, said) -> moved.put(ids.apply(to, (UUID) id), said));
                    yield moved;
                }
                case null, default -> value;
            };
        });
        return made((Class<R>) thing.getClass(), parts);
    }

    /** Receives what a thing points at. */
    interface Pointing {

        /** @param part name of the part that points */
        void at(String part, Kind kind, UUID id);
    }

    static void pointsAt(Record thing, Pointing use) {
        of(thing).forEach((name, value) -> {
            Kind to = Kind.ofPart(name);
            switch (value) {
                case UUID id when name.equals("owner") -> use.at(name, ((Things.Value) thing).of(), id);
                case UUID id when to != null -> use.at(name, to, id);
                case Ref ref -> use.at(name, Kind.of(ref.kind()), ref.id());
                case Set<?> set when to != null -> set.forEach(id -> use.at(name, to, (UUID) id));
                case Map<?, ?> map when to != null -> map.keySet().forEach(id -> use.at(name, to, (UUID) id));
                case null, default -> {
                    // points at nothing
                }
            }
        });
    }
}
