// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.ParameterValues;

/** What the corpus asks of each analysis: at least once, and once for each of its ways to count. */
final class Questions {

    private static final String ASKED = """
            agreement
            agreement every-character: --measures* --silence true --listed 10
            agreement word: --unit word --silence true --listed 20
            agreement sentence: --unit sentence --listed 20
            agreement paragraph: --unit paragraph --samples 0 --listed 0
            agreement given: --unit given --listed 0
            agreement document: --level document --measures* --weights 1|0.5;0.5|1 --listed 20
            agreement frequency: --level frequency --measures alpha-interval --measures alpha-ratio --measures ac2-quadratic --listed 20
            agreement scale: --values scale --measures cohen-linear --measures alpha-ordinal --codes Impact --listed 20
            code-change
            code-change by-month: --by month
            code-co-occurrence
            code-co-occurrence within: --relation within --strength c --subcodes true
            code-co-occurrence words: --relation words --distance 5 --same-coder true --strength sources
            code-co-occurrence paragraphs: --relation paragraphs --distance 1 --strength lift --at-least 2
            code-co-occurrence source: --relation source --strength jaccard --pairs 40 --edges 10
            code-crosstab
            code-crosstab people: --by phase --count person --percent column --subcodes true
            code-crosstab codings: --by role --count coding --percent row
            code-frequencies
            code-frequencies sources: --count sources --by school --subcodes true
            code-frequencies words: --count words --by phase
            code-frequencies coverage: --count coverage --by-coder true --at-least 2
            code-sequences
            code-sequences near: --within 200 --same-coder true --percent true --edges 20
            code-similarity: --most 20
            code-similarity people: --field author --measure cosine --linkage single --clusters 4 --most 15
            codes-over-time
            codes-over-time phase: --by phase --measure codings
            collocates: --word lesson
            collocates mutual: --word trust* --order mi --within 3 --stop-list none
            data-quality
            data-quality fast: --texts false
            document-comparison: --most 5
            document-portrait: --parts 12 --most 4
            framework-matrix: --extracts 1 --longest 40
            framework-matrix schools: --cases school --extracts 0 --empty true
            keyness: --most 20
            keyness kind: --field kind --at-least 1 --from 0 --most 10 --rarer true --stop-list none
            negative-cases
            negative-cases schools: --field school --at-least 2 --queries lesson
            participant-coverage
            participant-coverage schools: --field school
            person-timeline
            person-timeline phase: --by phase
            rankings: --diamond true --rankings %s
            rankings two-groups: --rankings %s --second %s
            saturation
            saturation people: --order import --step person --base 3 --run 3 --uncoded true
            source-similarity: --most 15
            source-similarity words: --field author --by words --measure cosine --linkage complete --most 12
            triangulation
            triangulation query: --queries lesson --queries trust
            word-frequencies: --most 40
            word-frequencies pairs: --length 2 --at-least 1 --most 30 --stop-list none
            word-tree: --word lesson
            word-tree before: --word lesson --side before --depth 2 --at-least 1
            words-over-time: --words lesson --words trust*
            words-over-time phase: --words lesson --by phase
            """;

    private Questions() {
    }

    /**
     * One question.
     *
     * @param analysis last part of its id
     * @param name of the golden file, without its ending
     * @param options as on the command line
     */
    record Question(String analysis, String name, List<String> options) {

        ParameterValues values(Declaration declaration) {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                String option = options.get(i);
                boolean all = option.endsWith("*");
                String named = all ? option.substring(0, option.length() - 1) : option;
                Parameter parameter = declaration.parameters().stream().filter(each -> each.option().equals(named)).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(analysis + " has no " + named));
                List<String> values = texts.computeIfAbsent(parameter.name(), fresh -> new ArrayList<>());
                if (all) {
                    parameter.choices().forEach(choice -> values.add(choice.value()));
                } else {
                    values.add(options.get(++i).replace('|', ' ').replace('/', '\n').replace('~', '='));
                }
            }
            return new ParameterValues(texts);
        }
    }

    static List<Question> all() {
        String diamonds = "Learn,Share,Read,Watch,Talk,Plan,Try,Rest,Lead/1,2,2,3,3,3,4,4,5/2,1,3,2,3,3,4,5,4/1,3,2,2,3,4,3,4,5";
        String before = "Learn,Share,Read,Watch/1,2,3,4/1,2.5,2.5,4/2,1,3,4";
        String after = "Learn,Share,Read,Watch/4,2,3,1/3,3,1,2";
        List<Question> questions = new ArrayList<>();
        for (String line : ASKED.formatted(diamonds, before, after).lines().toList()) {
            String[] parts = line.split(":? ", -1);
            boolean named = parts.length > 1 && !parts[1].startsWith("--");
            String name = parts[0].replace(":", "");
            questions.add(new Question(name, named ? name + "." + parts[1].replace(":", "") : name,
                    List.of(parts).subList(named ? 2 : 1, parts.length)));
        }
        return questions;
    }
}
