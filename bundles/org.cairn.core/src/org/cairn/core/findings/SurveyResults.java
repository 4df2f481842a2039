// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.instrument.Scale;

/**
 * What was answered to a questionnaire, wave by wave. Reversed items are turned (lowest + highest − answer) before anything is counted. Few
 * answers are not shown, so that nobody can be told from them.
 *
 * @param questionnaire which
 * @param measures its items on a scale, then its subscales
 * @param waves in order of date, the baseline first if one is marked
 */
public record SurveyResults(Questionnaire questionnaire, List<Measure> measures, List<Wave> waves) {

    /**
     * Something that is measured: one item, or a subscale, of which a person's value is the mean of what they answered.
     *
     * @param name the text of the item or the name of the subscale
     * @param items the items it is made of
     */
    public record Measure(String name, List<Item> items) {
    }

    /**
     * One wave.
     *
     * @param name as the response set says
     * @param results by measure
     */
    public record Wave(String name, Map<Measure, Result> results) {
    }

    /**
     * What was answered.
     *
     * @param number how many people
     * @param values what they answered, each once; empty where there are too few of them to be shown
     */
    public record Result(int number, List<Double> values) {

        /** Whether there are too few answers to be shown. */
        public boolean isSuppressed() {
            return number > 0 && values.isEmpty();
        }

        /** NaN where nothing is shown. */
        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }

        /** The standard deviation of a sample (n − 1); NaN of fewer than two. */
        public double deviation() {
            double mean = mean();
            double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
            return values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
        }

        /** Lower end of the 95 % interval of the mean, by Student's distribution (Student 1908); NaN of fewer than three. */
        public double low() {
            return mean() - half();
        }

        /** Upper end of the same interval. */
        public double high() {
            return mean() + half();
        }

        private double half() {
            return values.size() < 3 ? Double.NaN : Change.student(values.size() - 1) * deviation() / Math.sqrt(values.size());
        }

        /** How often each value was given, by value. */
        public Map<Double, Integer> distribution() {
            Map<Double, Integer> counts = new TreeMap<>();
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
            return counts;
        }
    }

    /**
     * How much a mean changed, with its 95 % interval by Welch's method for unequal variances (Welch 1947). It takes the waves for
     * samples of their own, as answers without names are: where the same people answered, it is too wide.
     *
     * @param difference later − earlier
     * @param low lower end; NaN if either wave has fewer than three answers
     * @param high upper end
     */
    public record Change(double difference, double low, double high) {

        static Change between(Result earlier, Result later) {
            double difference = later.mean() - earlier.mean();
            if (earlier.values().size() < 3 || later.values().size() < 3) {
                return new Change(difference, Double.NaN, Double.NaN);
            }
            double first = earlier.deviation() * earlier.deviation() / earlier.values().size();
            double second = later.deviation() * later.deviation() / later.values().size();
            double error = Math.sqrt(first + second);
            double degrees = error == 0 ? Double.POSITIVE_INFINITY : (first + second) * (first + second)
                    / (first * first / (earlier.values().size() - 1) + second * second / (later.values().size() - 1));
            double half = error * student(degrees);
            return new Change(difference, difference - half, difference + half);
        }

        /** The 97.5 % point of Student's distribution: Abramowitz and Stegun 1964, 26.7.5, to three decimals from 4 degrees on. */
        static double student(double degrees) {
            double z = 1.959963984540054;
            double z3 = z * z * z;
            double z5 = z3 * z * z;
            double z7 = z5 * z * z;
            double z9 = z7 * z * z;
            return z + (z3 + z) / (4 * degrees) + (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees)
                    + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * Math.pow(degrees, 3))
                    + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * Math.pow(degrees, 4));
        }
    }

    public SurveyResults {
        measures = List.copyOf(measures);
        waves = List.copyOf(waves);
    }

    /** How much a measure changed since the first wave; empty if either is suppressed or nobody answered. */
    public Optional<Change> change(Measure measure, Wave wave) {
        Result first = waves.getFirst().results().get(measure);
        Result now = wave.results().get(measure);
        return first.values().isEmpty() || now.values().isEmpty() ? Optional.empty() : Optional.of(Change.between(first, now));
    }

    /**
     * The results of a questionnaire.
     *
     * @param library has the response sets and scales
     * @param who whose answers count, such as those of one school
     */
    public static SurveyResults of(Questionnaire questionnaire, ModelLibrary library, Predicate<Response> who) {
        List<Measure> measures = measures(questionnaire);
        List<ResponseSet> sets = library.all(ResponseSet.class).stream()
                .filter(set -> questionnaire.getId().equals(set.getQuestionnaire()))
                .sorted(Comparator.comparing(ResponseSet::isBaseline).reversed()
                        .thenComparing(ResponseSet::getDate, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        List<Wave> waves = new ArrayList<>();
        for (ResponseSet set : sets) {
            Map<Measure, Result> results = new LinkedHashMap<>();
            List<Response> responses = set.getResponses().stream().filter(who).toList();
            for (Measure measure : measures) {
                List<Double> values = responses.stream().map(response -> value(response, measure, questionnaire, library))
                        .filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList();
                results.put(measure, new Result(values.size(), values.size() < questionnaire.getSmallest() ? List.of() : values));
            }
            waves.add(new Wave(set.getWave(), results));
        }
        return new SurveyResults(questionnaire, measures, waves);
    }

    /**
     * The results of a questionnaire by school, role or the like. Where only one group is hidden of those that answered, the next smallest is
     * too: else what is hidden could be worked out from the results of everybody.
     *
     * @param group which group somebody is in
     * @return by group, in order of their names
     */
    public static Map<String, SurveyResults> groups(Questionnaire questionnaire, ModelLibrary library, Function<Response, String> group) {
        Map<String, SurveyResults> groups = new TreeMap<>();
        library.all(ResponseSet.class).stream().filter(set -> questionnaire.getId().equals(set.getQuestionnaire()))
                .flatMap(set -> set.getResponses().stream()).map(group).distinct()
                .forEach(name -> groups.put(name, of(questionnaire, library, response -> group.apply(response).equals(name))));
        if (!groups.isEmpty()) {
            SurveyResults any = groups.values().iterator().next();
            for (int wave = 0; wave < any.waves().size(); wave++) {
                for (int measure = 0; measure < any.measures().size(); measure++) {
                    hideSecond(List.copyOf(groups.values()), wave, measure);
                }
            }
        }
        return groups;
    }

    private static void hideSecond(List<SurveyResults> groups, int wave, int measure) {
        List<Map.Entry<Measure, Result>> answered = groups.stream().flatMap(each -> each.waves().get(wave).results().entrySet().stream()
                .skip(measure).limit(1)).filter(each -> each.getValue().number() > 0).toList();
        if (answered.stream().filter(each -> each.getValue().isSuppressed()).count() == 1) {
            answered.stream().filter(each -> !each.getValue().isSuppressed()).min(Comparator.comparingInt(each -> each.getValue().number()))
                    .ifPresent(next -> next.setValue(new Result(next.getValue().number(), List.of())));
        }
    }

    private static List<Measure> measures(Questionnaire questionnaire) {
        List<Measure> measures = new ArrayList<>();
        Map<String, List<Item>> subscales = new LinkedHashMap<>();
        for (Item item : questionnaire.getItems()) {
            if (item.getKind() == ItemKind.SCALE) {
                measures.add(new Measure(item.getText(), List.of(item)));
                if (!item.getSubscale().isBlank()) {
                    subscales.computeIfAbsent(item.getSubscale().strip(), key -> new ArrayList<>()).add(item);
                }
            }
        }
        subscales.forEach((name, items) -> measures.add(new Measure(name, List.copyOf(items))));
        return measures;
    }

    private static OptionalDouble value(Response response, Measure measure, Questionnaire questionnaire, ModelLibrary library) {
        List<Double> values = new ArrayList<>();
        for (Item item : measure.items()) {
            response.getAnswers().stream().filter(answer -> item.getId().equals(answer.getItem()) && answer.getValue() >= 0).findFirst()
                    .map(Answer::getValue).map(value -> turned(value, item, questionnaire, library)).ifPresent(values::add);
        }
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    private static double turned(int value, Item item, Questionnaire questionnaire, ModelLibrary library) {
        if (!item.isReverse()) {
            return value;
        }
        UUID scale = item.getScale() != null ? item.getScale() : questionnaire.getScale();
        List<Integer> levels = library.find(scale, Scale.class).map(Scale::getLevels).orElse(List.of()).stream().map(Level::getValue).toList();
        int lowest = levels.stream().min(Comparator.naturalOrder()).orElse(value);
        int highest = levels.stream().max(Comparator.naturalOrder()).orElse(value);
        return lowest + highest - value;
    }
}
