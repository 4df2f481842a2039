// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Group;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.QueryError;
import org.cairn.core.findings.CitedPassages;
import org.cairn.core.model.DocumentKind;
import org.cairn.search.internal.query.Node;

/** What {@code name:value} means. */
public final class Fields {

    /** The names that every project has. */
    public static final List<String> NAMES = List.of("author", "claim", "code", "coder", "comment", "date", "definition", "folder",
            "group", "in", "kind", "language", "link", "memo", "model", "notes", "phase", "role", "school", "title");

    /** Value of {@code in:} that means plans and records. */
    public static final String RECORDS = "records";
    private static final String MEMOS = "memos";

    /** What {@code in:} can ask for. */
    public static final List<String> PLACES = List.of(MEMOS, RECORDS, "sources");

    private static final Set<String> PASSAGES = Set.of("claim", "code", "coder", "comment", "definition", "link", "memo", "model");

    private final Scene scene;
    private final ProjectView view;

    Fields(Scene scene) {
        this.scene = scene;
        this.view = scene.view();
    }

    static boolean isCode(Node node) {
        return node instanceof Node.Field field && field.name().equalsIgnoreCase("code");
    }

    static boolean isCoder(Node node) {
        return node instanceof Node.Field field && field.name().equalsIgnoreCase("coder");
    }

    /** Whether the field stands for passages; others stand for whole sources. */
    static boolean hasPassages(Node.Field field) {
        return PASSAGES.contains(field.name().toLowerCase(Locale.ROOT));
    }

    Expression compile(Node.Field field) throws QueryError {
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "code" -> coded(field, null);
            case "coder" -> new CodedPassages(scene, null, coders(field));
            case "comment" -> new CommentedPassages(scene, Sayings.of(scene, field));
            case "definition" -> defined(field);
            case "memo" -> memos(field);
            case "link" -> linked(field);
            case "claim" -> cited(field, CitedPassages::ofClaims);
            case "model" -> cited(field, CitedPassages::ofDocuments);
            case "notes" -> notes(field);
            case "in" -> in(field);
            case "kind" -> kind(field);
            case "phase" -> text(field, Source::phase, "phase");
            case "language" -> language(field);
            case "folder" -> folder(field);
            case "title" -> title(field);
            case "date" -> {
                var days = Values.date(field);
                yield new Condition(scene, source -> days.test(source.date()));
            }
            case "author" -> author(field, Person::name, "author");
            case "role" -> author(field, Person::role, "role");
            case "school" -> school(field);
            case "group" -> group(field);
            default -> attribute(field);
        };
    }

    /** What model documents that say something cite; those themselves are not asked for it. */
    private Expression cited(Node.Field field, BiFunction<ProjectView, Predicate<String>, List<Ref>> citing) throws QueryError {
        Predicate<String> says = Sayings.of(scene, field);
        return new MemoPassages(scene, scene.isOfRecords() ? Stream.empty() : citing.apply(view, says).stream());
    }

    private Expression in(Node.Field field) throws QueryError {
        String wanted = field.value().toLowerCase(Locale.ROOT);
        if (!PLACES.contains(wanted)) {
            throw new QueryError("There is nothing to search that is called \"" + field.value() + "\".",
                    "Write in:records for plans and records, in:memos, or in:sources.", field.valueStart(), field.end());
        }
        scene.saysWhere();
        if (!scene.isOfRecords()) {
            return new Condition(scene, source -> !wanted.equals(RECORDS) && !wanted.equals(MEMOS));
        }
        return new Condition(scene, source -> source.kind().equals(FoundRecords.MEMO) ? wanted.equals(MEMOS)
                : wanted.equals(RECORDS) && DocumentKind.named(source.kind()).isPresent());
    }

    /** Of plans and records the kind has a name and what people call it. */
    private Expression kind(Node.Field field) {
        Predicate<String> test = Values.text(field);
        if (scene.isOfRecords()) {
            Set<String> there = view.sources().stream().map(Source::kind).collect(Collectors.toSet());
            Set<String> kinds = there.stream().flatMap(kind -> DocumentKind.named(kind).stream())
                    .filter(kind -> test.test(kind.name()) || test.test(kind.label())).map(DocumentKind::name)
                    .collect(Collectors.toCollection(HashSet::new));
            if (test.test(FoundRecords.MEMO)) {
                kinds.add(FoundRecords.MEMO);
            }
            return new Condition(scene, source -> kinds.contains(source.kind()));
        }
        if (!test.test(FoundRecords.MEMO) && view.documents().stream().noneMatch(document -> test.test(document.kind()))) {
            unknown(field, "kind", () -> view.sources().stream().map(Source::kind));
        }
        return new Condition(scene, source -> test.test(source.kind()));
    }

    private Expression memos(Node.Field field) throws QueryError {
        Predicate<String> says = Sayings.of(scene, field);
        boolean any = field.value().equals("*");
        return new MemoPassages(scene, view.memos().stream().filter(memo -> any || says.test(memo.title()) || says.test(memo.text()))
                .map(Memo::target));
    }

    /** Both ends of links whose relation or note says something. */
    private Expression linked(Node.Field field) throws QueryError {
        Predicate<String> says = Sayings.of(scene, field);
        return new MemoPassages(scene, view.links().stream().filter(link -> says.test(link.relation()) || says.test(link.note()))
                .flatMap(link -> Stream.of(link.from(), link.to())));
    }

    /** Passages with a code in whose definition something is said; codes below it count for themselves. */
    private Expression defined(Node.Field field) throws QueryError {
        Predicate<String> says = Sayings.of(scene, field);
        return new CodedPassages(scene, view.codebook().codes().stream().filter(code -> {
            Code.Definition text = code.definition();
            return Stream.of(text.brief(), text.full(), text.use(), text.avoid(), text.example()).anyMatch(says);
        }).map(Code::id).collect(Collectors.toSet()), null);
    }

    /** Sources whose author, school or group has notes that say something. */
    private Expression notes(Node.Field field) throws QueryError {
        Predicate<String> says = Sayings.of(scene, field);
        Set<UUID> people = view.people().stream().filter(person -> says.test(person.notes())).map(Person::id).collect(Collectors.toSet());
        Set<UUID> schools = view.schools().stream().filter(each -> says.test(each.notes())).map(School::id).collect(Collectors.toSet());
        Predicate<Source> grouped = ofGroups(view.groups().stream().filter(group -> says.test(group.notes())).toList());
        return new Condition(scene, source -> source.author() != null && people.contains(source.author())
                || view.schoolOf(source).map(School::id).filter(schools::contains).isPresent() || grouped.test(source));
    }

    private Expression text(Node.Field field, Function<Source, String> value, String what) {
        Predicate<String> test = Values.text(field);
        unknown(field, what, () -> view.sources().stream().map(value));
        return new Condition(scene, source -> test.test(value.apply(source)));
    }

    /** Leaves a note if nothing in the project has that value: it may be a slip of the pen. */
    private void unknown(Node.Field field, String what, java.util.function.Supplier<Stream<String>> values) {
        Predicate<String> test = Values.text(field);
        if (field.value().equals("*") || values.get().anyMatch(test)) {
            return;
        }
        Set<String> all = values.get().filter(value -> !value.isEmpty()).collect(Collectors.toSet());
        scene.note("No " + what + " is called \"" + field.value() + "\"."
                + Nearest.to(field.value(), all).map(name -> " Did you mean " + what + ":\"" + name + "\"?").orElse(""));
    }

    private Expression language(Node.Field field) {
        String wanted = field.value().toLowerCase(Locale.ROOT);
        return new Condition(scene, source -> {
            String tag = source.language().toLowerCase(Locale.ROOT);
            return tag.equals(wanted) || !field.exact() && tag.startsWith(wanted + "-");
        });
    }

    private Expression folder(Node.Field field) {
        Predicate<String> test = Values.text(field);
        String below = field.value().toLowerCase(Locale.ROOT) + "/";
        return new Condition(scene, source -> test.test(source.folder())
                || !field.exact() && source.folder().toLowerCase(Locale.ROOT).startsWith(below));
    }

    private Expression title(Node.Field field) {
        boolean whole = field.exact() || field.value().contains("*") || field.value().contains("?");
        Predicate<String> test = Values.text(field);
        String part = field.value().toLowerCase(Locale.ROOT);
        return new Condition(scene,
                source -> whole ? test.test(source.title()) : source.title().toLowerCase(Locale.ROOT).contains(part));
    }

    private Expression author(Node.Field field, Function<Person, String> value, String what) {
        Predicate<String> test = Values.text(field);
        unknown(field, what, () -> view.people().stream().map(value));
        Set<UUID> people = view.people().stream().filter(person -> test.test(value.apply(person))).map(Person::id)
                .collect(Collectors.toSet());
        return new Condition(scene, source -> source.author() != null && people.contains(source.author()));
    }

    private Expression school(Node.Field field) {
        Predicate<String> test = Values.text(field);
        unknown(field, "school", () -> view.schools().stream().map(School::name));
        Set<UUID> schools = view.schools().stream().filter(school -> test.test(school.name())).map(School::id)
                .collect(Collectors.toSet());
        return new Condition(scene, source -> view.schoolOf(source).map(School::id).filter(schools::contains).isPresent());
    }

    private Expression group(Node.Field field) {
        Predicate<String> test = Values.text(field);
        unknown(field, "group", () -> view.groups().stream().map(Group::name));
        return new Condition(scene, ofGroups(view.groups().stream().filter(group -> test.test(group.name())).toList()));
    }

    private Predicate<Source> ofGroups(List<Group> groups) {
        Set<UUID> people = groups.stream().flatMap(group -> group.people().stream()).collect(Collectors.toSet());
        Set<UUID> schools = groups.stream().flatMap(group -> group.schools().stream()).collect(Collectors.toSet());
        return source -> source.author() != null && people.contains(source.author())
                || !schools.isEmpty() && view.schoolOf(source).map(School::id).filter(schools::contains).isPresent();
    }

    private Expression attribute(Node.Field field) throws QueryError {
        List<Predicate<Source>> tests = new ArrayList<>();
        for (Attribute attribute : view.attributes()) {
            if (attribute.name().equalsIgnoreCase(field.name())) {
                Predicate<String> test = Values.attribute(attribute, field);
                tests.add(source -> owners(attribute, source).map(owner -> view.values(owner).get(attribute.id()))
                        .anyMatch(value -> value != null && test.test(value)));
            }
        }
        if (tests.isEmpty()) {
            throw unknownName(field);
        }
        return new Condition(scene, source -> tests.stream().anyMatch(test -> test.test(source)));
    }

    /** GUIDs of what may have a value of the attribute that counts for a source. */
    private Stream<UUID> owners(Attribute attribute, Source source) {
        return switch (attribute.of()) {
            case PERSON -> Stream.of(source.author()).filter(Objects::nonNull);
            case SCHOOL -> view.schoolOf(source).map(School::id).stream();
            case GROUP -> view.groups().stream().filter(group -> ofGroups(List.of(group)).test(source)).map(Group::id);
            default -> Stream.of(source.id());
        };
    }

    private QueryError unknownName(Node.Field field) {
        Set<String> names = new HashSet<>(NAMES);
        view.attributes().forEach(attribute -> names.add(attribute.name()));
        String shown = Nearest.to(field.name(), names).map(name -> name.contains(" ") ? "\"" + name + "\"" : name).orElse("");
        int end = field.start() + field.name().length();
        return new QueryError("There is no field \"" + field.name() + "\".", shown.isEmpty()
                ? "To search for a colon, put the words in quotes." : "Did you mean `" + shown + ":`?", field.start(),
                Math.min(Math.max(end, field.start() + 1), field.end()));
    }

    /** Passages with a code and, unless {@code =} was written, with the codes below it. */
    Expression coded(Node.Field field, Set<UUID> coders) throws QueryError {
        if (field.value().equals("*")) {
            return new CodedPassages(scene, null, coders);
        }
        Collection<Code> found = view.codebook().find(field.value());
        if (found.isEmpty()) {
            Predicate<String> test = Values.text(field);
            found = view.codebook().codes().stream()
                    .filter(code -> test.test(code.name()) || test.test(view.codebook().path(code))).toList();
        }
        if (found.isEmpty()) {
            List<String> names = view.codebook().codes().stream().map(Code::name).toList();
            String near = Nearest.to(field.value(), names).map(name -> "Did you mean `code:\"" + name + "\"`?")
                    .orElse("The codebook lists the codes there are.");
            throw new QueryError("There is no code \"" + field.value() + "\".", near, field.valueStart(), field.end());
        }
        Set<UUID> codes = new HashSet<>();
        for (Code code : found) {
            codes.addAll(field.exact() ? Set.of(code.id()) : view.codebook().withSubcodes(code.id()));
        }
        return new CodedPassages(scene, codes, coders);
    }

    Set<UUID> coders(Node.Field field) throws QueryError {
        Predicate<String> test = Values.text(field);
        Set<UUID> found = view.coders().stream().filter(coder -> test.test(coder.name())).map(Coder::id).collect(Collectors.toSet());
        if (found.isEmpty()) {
            List<String> names = view.coders().stream().map(Coder::name).toList();
            throw new QueryError("There is no coder \"" + field.value() + "\".",
                    names.isEmpty() ? "Nobody has coded yet." : Nearest.didYouMean(field.value(), names,
                            "The coders are " + String.join(", ", names) + "."), field.valueStart(), field.end());
        }
        return found;
    }
}
