// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.query.Node;

/** Makes a regular expression ready: on the dictionary where it can only match within words, on narrowed texts otherwise. */
final class Regexes {

    /** Upper and lower case alike; {@code \w} and {@code \b} know all letters; {@code ^} and {@code $} are paragraph ends. */
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;

    private Regexes() {
    }

    static Expression compile(Scene scene, Node.Regex regex) throws QueryError {
        try {
            Pattern pattern = Pattern.compile(regex.pattern(), FLAGS);
            return new TextRegex(scene, pattern, new Condition(scene, source -> true));
        } catch (PatternSyntaxException e) {
            int at = regex.start() + 1 + Math.max(0, Math.min(e.getIndex(), regex.pattern().length()));
            throw new QueryError("This regular expression is wrong: " + e.getDescription() + ".",
                    "Signs such as ( ) [ ] * + ? . that are meant as such need \\ before them.", Math.min(at, regex.end() - 1), regex.end());
        }
    }
}
