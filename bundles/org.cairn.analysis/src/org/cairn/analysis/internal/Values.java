// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.Parameter.Choice;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectView;

/** Turns texts into the values of parameters, and back. */
public final class Values {

    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String QUERY = "query";

    private final ProjectView view;
    private final Phrases words;

    /**
     * Values for a project.
     *
     * @param view null where only what no project is needed for is to be read: fields are not looked up then
     */
    public Values(ProjectView view, Phrases words) {
        this.view = view;
        this.words = words;
    }

    /** @throws IllegalArgumentException with words for the person: the parameter, the value and what is allowed */
    public Object read(Parameter parameter, RecordComponent component, List<String> texts) {
        if (!parameter.kind().isSeveral() && texts.size() > 1) {
            throw wrong("several", parameter, String.join(", ", texts));
        }
        String text = texts.isEmpty() ? "" : texts.getFirst().strip();
        return switch (parameter.kind()) {
            case WHOLE -> whole(parameter, text, component.getType() == int.class);
            case NUMBER -> number(parameter, text);
            case FLAG -> flag(parameter, text);
            case TEXT -> texts.isEmpty() ? "" : texts.getFirst();
            case CHOICE -> choice(parameter, Components.choiceType(component), text);
            case DAY -> text.isEmpty() ? null : day(parameter, text);
            case DATE -> text.isEmpty() ? null : date(parameter, text);
            case CODES -> new CodeSelection(counted(parameter, texts).stream().map(each -> code(parameter, each.strip())).toList());
            case CODERS -> new CoderSelection(counted(parameter, texts).stream().map(each -> coder(parameter, each.strip()))
                    .collect(Collectors.toSet()));
            case SOURCES -> sources(parameter, texts);
            case FIELD -> field(parameter, text);
            case TEXTS -> counted(parameter, texts);
            case CHOICES -> List.copyOf(new LinkedHashSet<>(counted(parameter, texts).stream()
                    .map(each -> choice(parameter, Components.choiceType(component), each.strip())).toList()));
        };
    }

    private IllegalArgumentException wrong(String key, Parameter parameter, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = parameter.label();
        System.arraycopy(more, 0, all, 1, more.length);
        return new IllegalArgumentException(words.say(key, all));
    }

    private Object whole(Parameter parameter, String text, boolean small) {
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong("no-whole-number", parameter, text, range(parameter));
        }
        inRange(parameter, text, value);
        if (small && value != (int) value) {
            throw wrong("out-of-range", parameter, text, Integer.MIN_VALUE + " – " + Integer.MAX_VALUE);
        }
        return small ? (Object) (int) value : (Object) value;
    }

    private double number(Parameter parameter, String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong("no-number", parameter, text, range(parameter));
        }
        if (!Double.isFinite(value)) {
            throw wrong("no-number", parameter, text, range(parameter));
        }
        inRange(parameter, text, value);
        return value;
    }

    private void inRange(Parameter parameter, String text, double value) {
        if (value < parameter.min() || value > parameter.max()) {
            throw wrong("out-of-range", parameter, text, range(parameter));
        }
    }

    /** What is allowed, in words: {@code 1 or more}. */
    private String range(Parameter parameter) {
        boolean from = Double.isFinite(parameter.min());
        boolean to = Double.isFinite(parameter.max());
        String key = from && to ? "range.both" : from ? "range.from" : to ? "range.to" : "range.any";
        return words.say(key, plain(parameter.min()), plain(parameter.max()));
    }

    /** A number as short as it can be written. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private boolean flag(Parameter parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw wrong("no-flag", parameter, text);
        };
    }

    private Object choice(Parameter parameter, Class<?> type, String text) {
        String typed = text.replace('_', '-').replace(' ', '-');
        for (Object constant : type.getEnumConstants()) {
            if (Components.value(((Enum<?>) constant).name()).equalsIgnoreCase(typed)) {
                return constant;
            }
        }
        throw wrong("no-choice", parameter, text, String.join(", ", parameter.choices().stream().map(Choice::value).toList()));
    }

    private LocalDate day(Parameter parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("no-day", parameter, text);
        }
    }

    private PartialDate date(Parameter parameter, String text) {
        try {
            return PartialDate.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong("no-date", parameter, text);
        }
    }

    private List<String> counted(Parameter parameter, List<String> texts) {
        if (texts.size() < parameter.min() || texts.size() > parameter.max()) {
            throw wrong("entries", parameter, texts.size(), range(parameter));
        }
        return List.copyOf(texts);
    }

    private CodeSelection.Chosen code(Parameter parameter, String text) {
        boolean alone = text.startsWith("=");
        String typed = alone ? text.substring(1) : text;
        List<Code> found = view.codebook().find(typed);
        if (found.isEmpty()) {
            throw wrong("no-code", parameter, typed);
        }
        if (found.size() > 1) {
            throw wrong("many-codes", parameter, typed, String.join(", ", found.stream().map(view.codebook()::path).toList()));
        }
        return new CodeSelection.Chosen(found.getFirst().id(), !alone);
    }

    private UUID coder(Parameter parameter, String text) {
        return view.coders().stream().filter(coder -> coder.name().equalsIgnoreCase(text) || coder.id().toString().equals(text))
                .map(Coder::id).findFirst().orElseThrow(() -> wrong("no-coder", parameter, text,
                        String.join(", ", view.coders().stream().map(Coder::name).toList())));
    }

    private SourceSelection sources(Parameter parameter, List<String> texts) {
        SourceSelection selection = SourceSelection.ALL;
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw wrong("no-condition", parameter, text);
            }
            String field = text.substring(0, equals).strip();
            String value = text.substring(equals + 1).strip();
            selection = switch (field.toLowerCase(Locale.ROOT)) {
                case QUERY -> selection.matching(value);
                case SINCE -> selection.between(date(parameter, value), selection.until());
                case UNTIL -> selection.between(selection.since(), date(parameter, value));
                default -> selection.where(field(parameter, field).name(), value);
            };
        }
        return selection;
    }

    private SourceField field(Parameter parameter, String text) {
        SourceField field = new SourceField(text);
        if (view != null && !field.isIn(view)) {
            throw wrong("no-field", parameter, text, String.join(", ", SourceField.all(view).stream().map(SourceField::name).toList()));
        }
        return field;
    }

    /** The texts from which {@link #read} makes an equal value. */
    public List<String> write(Parameter parameter, Object value) {
        if (value == null) {
            return List.of();
        }
        return switch (parameter.kind()) {
            case CHOICE -> List.of(Components.value(((Enum<?>) value).name()));
            case CHOICES -> ((List<?>) value).stream().map(each -> Components.value(((Enum<?>) each).name())).toList();
            case TEXTS -> ((List<?>) value).stream().map(Object::toString).toList();
            case CODES -> ((CodeSelection) value).chosen().stream().map(each -> (each.withSubcodes() ? "" : "=") + path(each.code()))
                    .toList();
            case CODERS -> ((CoderSelection) value).chosen().stream().map(id -> view.coder(id).map(Coder::name).orElse(id.toString()))
                    .sorted().toList();
            case SOURCES -> write((SourceSelection) value);
            case FIELD -> List.of(((SourceField) value).name());
            default -> List.of(value.toString());
        };
    }

    private String path(UUID id) {
        Codebook codebook = view.codebook();
        return codebook.code(id).map(codebook::path).filter(path -> !path.startsWith("=") && codebook.find(path).size() == 1)
                .orElse(id.toString());
    }

    private static List<String> write(SourceSelection selection) {
        List<String> texts = new ArrayList<>();
        selection.fields().forEach((field, values) -> values.forEach(value -> texts.add(field + "=" + value)));
        if (selection.since() != null) {
            texts.add(SINCE + "=" + selection.since());
        }
        if (selection.until() != null) {
            texts.add(UNTIL + "=" + selection.until());
        }
        if (!selection.query().isEmpty()) {
            texts.add(QUERY + "=" + selection.query());
        }
        return texts;
    }
}
