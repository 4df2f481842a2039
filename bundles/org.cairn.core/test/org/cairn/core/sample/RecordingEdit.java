// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Group;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;

/** Writes down what an edit is asked to do, and insists that everything referred to came before. */
final class RecordingEdit {

    private static final UUID PROJECT = new UUID(1, 1);

    final Map<UUID, ProjectEdit.NewSource> sources = new LinkedHashMap<>();
    final Map<UUID, Coding> codings = new LinkedHashMap<>();
    final Map<ModelDocument, byte[]> contents = new LinkedHashMap<>();
    final Map<UUID, Object> things = new LinkedHashMap<>();
    final Map<UUID, Map<UUID, String>> values = new LinkedHashMap<>();
    final Set<UUID> known = new HashSet<>(Set.of(PROJECT));

    ProjectEdit edit() {
        Class<?>[] types = {ProjectEdit.class};
        return (ProjectEdit) Proxy.newProxyInstance(getClass().getClassLoader(), types, (proxy, method, args) ->
                switch (method.getName()) {
                    case "before" -> view();
                    case "describe" -> null;
                    case "add" -> add((ProjectEdit.NewSource) args[0]);
                    case "code" -> code((UUID) args[0], (Span) args[1], (UUID) args[2], (UUID) args[3]);
                    case "setValue" -> setValue((UUID) args[0], (UUID) args[1], (String) args[2]);
                    case "put" -> {
                        if (args[0] instanceof ModelDocument document) {
                            contents.put(document, (byte[]) args[1]);
                        }
                        yield put(args[0]);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ProjectView view() {
        return (ProjectView) Proxy.newProxyInstance(RecordingEdit.class.getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, args) -> method.getName().equals("version") ? 0L : new ProjectInfo(PROJECT, "", "", Instant.EPOCH));
    }

    <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        things.values().stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }

    private UUID add(ProjectEdit.NewSource source) {
        isKnown(source.author());
        isKnown(source.school());
        source.structure().forEach(s -> isKnown(s.person()));
        UUID id = UUID.randomUUID();
        known.add(id);
        sources.put(id, source);
        return id;
    }

    private UUID code(UUID source, Span span, UUID code, UUID coder) {
        UUID id = UUID.randomUUID();
        known.add(id);
        return put(new Coding(id, source, code, coder, span, Instant.EPOCH, "", 0, false));
    }

    private Object setValue(UUID attribute, UUID owner, String value) {
        isKnown(attribute);
        isKnown(owner);
        values.computeIfAbsent(owner, key -> new LinkedHashMap<>()).put(attribute, value);
        return null;
    }

    private UUID put(Object thing) {
        UUID id = switch (thing) {
            case Coder c -> c.id();
            case Attribute a -> a.id();
            case School s -> s.id();
            case Person p -> refer(p.id(), p.school());
            case Group g -> {
                g.people().forEach(this::isKnown);
                g.schools().forEach(this::isKnown);
                yield g.id();
            }
            case Code c -> refer(c.id(), c.parent());
            case Coding c -> {
                codings.put(c.id(), c);
                yield refer(c.id(), c.source(), c.code(), c.coder());
            }
            case Memo m -> {
                isKnown(m.target());
                yield refer(m.id(), m.coder());
            }
            case Link l -> {
                isKnown(l.from());
                isKnown(l.to());
                yield l.id();
            }
            case CodingRound r -> {
                r.sources().forEach(this::isKnown);
                r.coders().forEach(this::isKnown);
                yield r.id();
            }
            case StandingQuery q -> refer(q.id(), q.code());
            case ModelDocument d -> d.id();
            case InboxItem i -> {
                isKnown(Ref.passage(i.source(), i.span()));
                yield refer(i.id(), i.query());
            }
            default -> throw new UnsupportedOperationException(thing.toString());
        };
        known.add(id);
        if (!(thing instanceof Coding)) {
            assertTrue(things.put(id, thing) == null, () -> "put twice: " + thing);
        }
        return id;
    }

    private UUID refer(UUID id, UUID... others) {
        for (UUID other : others) {
            isKnown(other);
        }
        return id;
    }

    private void isKnown(Ref ref) {
        isKnown(ref.id());
        if (ref.span() != null) {
            String text = sources.get(ref.id()).text();
            assertTrue(ref.span().length() > 0 && ref.span().end() <= text.codePointCount(0, text.length()), ref::toString);
        }
    }

    private void isKnown(UUID id) {
        assertTrue(id == null || known.contains(id), () -> "nothing has the GUID " + id);
    }
}
