// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.Parameter.Choice;
import org.cairn.analysis.Parameter.Kind;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.Unit;

/** Reads what a component of a record of parameters declares. */
public final class Components {

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(Map.entry(int.class, Kind.WHOLE), Map.entry(long.class, Kind.WHOLE),
            Map.entry(double.class, Kind.NUMBER), Map.entry(boolean.class, Kind.FLAG), Map.entry(String.class, Kind.TEXT),
            Map.entry(LocalDate.class, Kind.DAY), Map.entry(PartialDate.class, Kind.DATE), Map.entry(CodeSelection.class, Kind.CODES),
            Map.entry(CoderSelection.class, Kind.CODERS), Map.entry(SourceSelection.class, Kind.SOURCES),
            Map.entry(SourceField.class, Kind.FIELD));

    private Components() {
    }

    /**
     * The declaration of one component.
     *
     * @param analysis simple name of the class of the analysis: how translations are found
     */
    public static Parameter parameter(RecordComponent component, String analysis, Phrases own) {
        Kind kind = kind(component);
        String key = analysis + "." + component.getName();
        String label = own.find(key + ".label").orElse(said(component.getAnnotation(Label.class), Label::value, words(component.getName())));
        String help = own.find(key + ".help").orElse(said(component.getAnnotation(Help.class), Help::value, ""));
        double min = said(component.getAnnotation(Min.class), Min::value, Double.NEGATIVE_INFINITY);
        double max = said(component.getAnnotation(Max.class), Max::value, Double.POSITIVE_INFINITY);
        List<Choice> choices = kind == Kind.CHOICE || kind == Kind.CHOICES ? choices(choiceType(component), own) : List.of();
        Default standard = component.getAnnotation(Default.class);
        String unit = own.find(key + ".unit").orElse(said(component.getAnnotation(Unit.class), Unit::value, ""));
        return new Parameter(component.getName(), kind, label, help, unit, min, max,
                standard == null ? standard(kind, min, choices) : List.of(standard.value()), choices);
    }

    private static <A extends Annotation, T> T said(A annotation, Function<A, T> value, T otherwise) {
        return annotation == null ? otherwise : value.apply(annotation);
    }

    private static Kind kind(RecordComponent component) {
        Kind kind = KINDS.get(component.getType());
        if (kind == null && component.getType().isEnum()) {
            kind = Kind.CHOICE;
        } else if (kind == null && component.getType() == List.class && choiceType(component) == String.class) {
            kind = Kind.TEXTS;
        } else if (kind == null && component.getType() == List.class && choiceType(component).isEnum()) {
            kind = Kind.CHOICES;
        }
        if (kind == null) {
            throw new IllegalArgumentException("A parameter cannot be a " + component.getGenericType().getTypeName() + ": "
                    + component.getName() + ". The package org.cairn.api.analysis lists what it can be.");
        }
        return kind;
    }

    /** The type itself, or that of the entries of a list. */
    static Class<?> choiceType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type && type.getActualTypeArguments()[0] instanceof Class<?> entry
                ? entry : component.getType();
    }

    private static List<Choice> choices(Class<?> type, Phrases own) {
        List<Choice> choices = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            try {
                var field = type.getField(name);
                String key = type.getSimpleName() + "." + name;
                choices.add(new Choice(value(name),
                        own.find(key + ".label").orElse(said(field.getAnnotation(Label.class), Label::value, words(value(name)))),
                        own.find(key + ".help").orElse(said(field.getAnnotation(Help.class), Help::value, ""))));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
        return choices;
    }

    /** A constant as it is typed: {@code NEAR_WORDS} as {@code near-words}. */
    static String value(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code atLeast} and {@code at-least} as {@code At least}. */
    private static String words(String name) {
        String apart = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }

    private static List<String> standard(Kind kind, double min, List<Choice> choices) {
        return switch (kind) {
            case WHOLE -> List.of(Long.toString(Double.isFinite(min) ? (long) Math.ceil(min) : 0));
            case NUMBER -> List.of(Double.toString(Double.isFinite(min) ? min : 0));
            case FLAG -> List.of("false");
            case TEXT -> List.of("");
            case CHOICE -> List.of(choices.getFirst().value());
            default -> List.of();
        };
    }
}
