// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit.Rewording;

/** Finds names in texts, as whole words and the longest first, and says what takes their place. Immutable. */
public final class NameReplacement implements UnaryOperator<String> {

    private final Pattern pattern;
    private final Map<String, String> pseudonyms = new HashMap<>();
    private final boolean ignoreCase;

    /**
     * @param all whose names are replaced by what
     * @param ignoreCase whether {@code ROSA} and {@code rosa} are Rosa
     */
    public NameReplacement(List<Pseudonym> all, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        List<String> forms = new ArrayList<>();
        for (Pseudonym one : all) {
            for (String form : one.forms()) {
                if (!form.isBlank() && pseudonyms.putIfAbsent(key(form), one.pseudonym()) == null) {
                    forms.add(form.strip());
                }
            }
        }
        forms.sort(Comparator.comparingInt(String::length).reversed());
        List<String> patterns = forms.stream().map(NameReplacement::pattern).toList();
        String letter = "[\\p{L}\\p{M}\\p{N}]";
        pattern = patterns.isEmpty() ? null : Pattern.compile("(?<!" + letter + ")(?:" + String.join("|", patterns) + ")(?!" + letter + ")",
                ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    /** Any white space may stand between the parts of a name: a line may end there. */
    private static String pattern(String form) {
        List<String> words = new ArrayList<>();
        for (String word : form.split("\\s+")) {
            words.add(Pattern.quote(word));
        }
        return String.join("\\s+", words);
    }

    private String key(String form) {
        String one = form.strip().replaceAll("\\s+", " ");
        return ignoreCase ? one.toLowerCase(Locale.ROOT) : one;
    }

    /** The text with the names replaced; the same object where there are none. */
    @Override
    public String apply(String text) {
        if (pattern == null || text == null || text.isEmpty()) {
            return text;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(found -> Matcher.quoteReplacement(pseudonym(found))) : text;
    }

    private String pseudonym(MatchResult found) {
        return pseudonyms.get(key(found.group()));
    }

    /** What would be reworded in a text, in order. */
    public List<Rewording> in(SourceText text) {
        List<Rewording> rewordings = new ArrayList<>();
        if (pattern != null) {
            Matcher matcher = pattern.matcher(text.string());
            while (matcher.find()) {
                int start = text.toOffset(matcher.start());
                rewordings.add(new Rewording(new Span(start, text.toOffset(matcher.end())), pseudonym(matcher.toMatchResult())));
            }
        }
        return rewordings;
    }
}
