// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.internal.ask.FieldNames;
import org.eclipse.osgi.util.NLS;

/** What is said of a run, in words. */
final class RunFacts {

    private static final int DIGITS = 6;

    private RunFacts() {
    }

    /** The analysis, and what its result is called where that says more. */
    static String title(Run run) {
        String title = run.result().title();
        return title.isBlank() || title.equalsIgnoreCase(run.label()) ? run.label() : run.label() + ": " + title;
    }

    static String state(Run run, boolean stale) {
        return run.outcome() == Run.Outcome.FAILED ? Messages.run_failed : stale ? Messages.run_stale : Messages.run_current;
    }

    /** The time; of another day than today the day as well. */
    static String when(Run run) {
        ZonedDateTime at = run.started().atZone(ZoneId.systemDefault());
        return (at.toLocalDate().equals(LocalDate.now()) ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)).format(at);
    }

    static String took(Duration took) {
        long milliseconds = took.toMillis();
        return milliseconds < 1000 ? NLS.bind(Messages.run_milliseconds, Widgets.number(milliseconds))
                : NLS.bind(Messages.run_seconds, String.format("%.1f", milliseconds / 1000.0));
    }

    static String counted(Run run) {
        About about = run.result().about();
        String n = about.n() == About.UNCOUNTED ? "" : NLS.bind(Messages.run_n, Widgets.number(about.n()), about.unit());
        long left = about.leftOut().stream().mapToLong(LeftOut::count).sum();
        return left == 0 ? n : (n + " " + NLS.bind(Messages.run_leftOut, Widgets.number(left))).strip();
    }

    /** All parameters. @param entry the analysis, whose labels are said, or null if it has gone */
    static String values(Run run, Catalogue.Entry entry) {
        List<String> said = new ArrayList<>();
        run.values().texts().forEach((name, values) -> {
            Optional<Parameter> parameter = entry == null ? Optional.empty() : entry.declaration().parameter(name);
            said.add(parameter.map(Parameter::label).orElse(name) + ": " + parameter.map(known -> value(known, values))
                    .orElse(String.join(", ", values)));
        });
        return String.join(" · ", said);
    }

    private static String value(Parameter parameter, List<String> values) {
        if (values.isEmpty()) {
            // no codes, coders or choices are all of them; no words are none
            return parameter.kind().isSeveral() && parameter.kind() != Parameter.Kind.TEXTS ? Messages.run_all : Messages.run_none;
        }
        return switch (parameter.kind()) {
            case FLAG -> values.getFirst().equals("true") ? Messages.run_yes : Messages.run_no;
            case CHOICE, CHOICES -> String.join(", ", values.stream().map(value -> parameter.choices().stream()
                    .filter(choice -> choice.value().equals(value)).map(Parameter.Choice::label).findFirst().orElse(value)).toList());
            case WHOLE, NUMBER -> (number(values.getFirst()) + " " + parameter.unit()).strip();
            case FIELD -> values.getFirst().isEmpty() ? Messages.run_none : FieldNames.of(values.getFirst());
            case TEXT -> values.getFirst().isEmpty() ? Messages.run_none : values.getFirst().lines().map(String::strip)
                    .collect(Collectors.joining(" / "));
            default -> String.join(", ", values);
        };
    }

    /** As it is written in the language of the person; what is no number stays as it is, for what was refused is said too. */
    private static String number(String value) {
        NumberFormat format = NumberFormat.getInstance();
        format.setMaximumFractionDigits(DIGITS);
        try {
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException none) {
            return value;
        }
    }

    /** How it came about: when, how long it took, which state of the project, which versions. */
    static String origin(Run run) {
        String memory = run.memory() < 0 ? "" : " · " + NLS.bind(Messages.run_memory, Widgets.number(Math.max(1, run.memory() >> 20)));
        return NLS.bind(Messages.run_origin, new Object[] {when(run), took(run.took()), Widgets.number(run.projectVersion()), run.plugin(),
            run.pluginVersion()}) + memory;
    }
}
