// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Group;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.search.internal.eval.Fields;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.Snapshot;

/** How the word or field before the cursor may go on. Each answer stands for all of it, from its first character. */
final class Completion {

    /** So many words of a segment are looked at; there are more only behind one or two letters. */
    private static final int MANY = 5_000;
    private static final Pattern FIELD = Pattern.compile("(?:^|[\\s(])(\"[^\"]+\"|[^\\s():\"]+):(=?)(?:\"([^\"]*)|([^\\s()\"]*))$");
    /** What stands between the parts of a query, as a person would begin to write it. */
    private static final List<String> OPERATORS = List.of("AND", "OR", "NOT", "NEAR/5", "WITHIN", "OVERLAPS", "BEFORE/5", "AFTER/5",
            "AND:paragraph", "AND:sentence", "AND:passage", "NOT:paragraph", "NOT:sentence", "NOT:passage", "NOT WITHIN", "NOT OVERLAPS");

    private static final Pattern WORD = Pattern.compile("[^\\s()\"=]*$");

    private final Snapshot snapshot;
    private final ProjectView view;
    private final Words others;

    /** Words that begin so, the most frequent first. */
    interface Words {

        List<String> begin(String prefix, int limit);
    }

    /** @param others offers words that are in no source */
    Completion(Snapshot snapshot, Words others) {
        this.snapshot = snapshot;
        this.others = others;
        this.view = snapshot.view();
    }

    List<String> at(String query, int position, int limit) throws IOException {
        String before = query.substring(0, Math.max(0, Math.min(position, query.length())));
        Matcher field = FIELD.matcher(before);
        if (field.find()) {
            String typed = field.group(3) != null ? field.group(3) : field.group(4);
            String name = field.group(1);
            Stream<String> values = name.equalsIgnoreCase("code") ? codes(typed)
                    : values(name.replace("\"", "")).filter(value -> !value.isEmpty() && begins(value, typed)).distinct().sorted();
            return values.limit(limit).map(value -> name + ":" + field.group(2) + quoted(value)).toList();
        }
        Matcher word = WORD.matcher(before);
        String typed = word.find() ? word.group() : "";
        List<String> found = new ArrayList<>();
        Stream.concat(Fields.NAMES.stream(), view.attributes().stream().map(Attribute::name)).distinct()
                .filter(name -> begins(name, typed)).sorted().forEach(name -> found.add(quoted(name) + ":"));
        if (typed.isEmpty()) {
            found.addAll(OPERATORS);
        } else {
            OPERATORS.stream().filter(operator -> operator.startsWith(typed)).forEach(found::add);
            codes(typed).limit(limit).forEach(path -> found.add("code:" + quoted(path)));
            view.people().stream().map(Person::name).filter(name -> begins(name, typed)).sorted().limit(limit)
                    .forEach(name -> found.add("author:" + quoted(name)));
            found.addAll(words(snapshot, typed.toLowerCase(Locale.ROOT), limit));
            if (found.size() < limit) {
                found.addAll(others.begin(typed.toLowerCase(Locale.ROOT), limit));
            }
        }
        return found.stream().distinct().limit(limit).toList();
    }

    /** Paths of codes: first those whose name begins so, then those with a word that does, each in the order of the codebook. */
    private Stream<String> codes(String typed) {
        Codebook codebook = view.codebook();
        List<String> begin = new ArrayList<>();
        List<String> hold = new ArrayList<>();
        String wanted = typed.toLowerCase(Locale.ROOT);
        for (Code code : codebook.codes()) {
            String name = code.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted)) {
                begin.add(codebook.path(code));
            } else {
                String path = codebook.path(code).toLowerCase(Locale.ROOT);
                if (path.startsWith(wanted) || path.contains(" " + wanted)) {
                    hold.add(codebook.path(code));
                }
            }
        }
        return Stream.concat(begin.stream(), hold.stream());
    }

    private static boolean begins(String value, String typed) {
        return value.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}_-]+") ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Stream<String> values(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "in" -> Fields.PLACES.stream();
            case "kind" -> Stream.concat(view.sources().stream().map(Source::kind), view.documents().stream().map(ModelDocument::kind));
            case "phase" -> view.sources().stream().map(Source::phase);
            case "language" -> view.sources().stream().map(Source::language);
            case "folder" -> view.sources().stream().map(Source::folder);
            case "title" -> view.sources().stream().map(Source::title);
            case "date" -> view.sources().stream().filter(source -> source.date() != null)
                    .map(source -> source.date().toString().substring(0, 7));
            case "author" -> view.people().stream().map(Person::name);
            case "role" -> view.people().stream().map(Person::role);
            case "school" -> view.schools().stream().map(School::name);
            case "group" -> view.groups().stream().map(Group::name);
            case "coder" -> view.coders().stream().map(Coder::name);
            default -> attribute(field);
        };
    }

    private Stream<String> attribute(String name) {
        TreeSet<String> values = new TreeSet<>();
        for (Attribute attribute : view.attributes()) {
            if (attribute.name().equalsIgnoreCase(name)) {
                values.addAll(attribute.values());
                Stream.of(view.sources().stream().map(Source::id), view.people().stream().map(Person::id),
                        view.schools().stream().map(School::id), view.groups().stream().map(Group::id)).flatMap(ids -> ids)
                        .map(owner -> view.values(owner).getOrDefault(attribute.id(), "")).forEach(values::add);
            }
        }
        return values.stream();
    }

    /** Words of the index that begin so, the most frequent first. */
    static List<String> words(Snapshot snapshot, String prefix, int limit) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        BytesRef start = new BytesRef(prefix);
        for (Leaf leaf : snapshot.leaves()) {
            TermsEnum dictionary = leaf.terms() == null ? TermsEnum.EMPTY : leaf.terms().iterator();
            if (leaf.terms() == null || dictionary.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int read = 0;
            for (BytesRef term = dictionary.term(); term != null && StringHelper.startsWith(term, start) && read++ < MANY;
                    term = dictionary.next()) {
                found.merge(term.utf8ToString(), dictionary.docFreq(), Integer::sum);
            }
        }
        return found.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(limit).map(Map.Entry::getKey).toList();
    }
}
