// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.analysis.internal.Components;
import org.cairn.analysis.internal.Values;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.project.ProjectView;

/**
 * What an analysis can be asked, in the language of the person: the one source of its dialog, its options and its help. Turns texts
 * into the record of parameters and back. Immutable and thread-safe.
 */
public final class Declaration {

    private final AnalysisInfo info;
    private final List<Parameter> parameters;
    private final Phrases words;

    private Declaration(AnalysisInfo info, List<Parameter> parameters, Phrases words) {
        this.info = info;
        this.parameters = parameters;
        this.words = words;
    }

    /**
     * Reads the declaration of an analysis.
     *
     * @throws IllegalArgumentException if its record has a component of no known kind, or a default that is not allowed
     */
    public static Declaration of(Analysis<?> analysis, Locale locale) {
        Phrases own = Phrases.beside(analysis.getClass(), locale);
        Phrases words = Phrases.beside(Declaration.class, locale);
        AnalysisInfo info = analysis.info();
        String name = analysis.getClass().getSimpleName();
        String group = "group." + info.group().replace(' ', '-');
        AnalysisInfo said = new AnalysisInfo(info.id(), own.find(name + ".label").orElse(info.label()),
                own.find(group).or(() -> words.find(group)).orElse(info.group()),
                own.find(name + ".description").orElse(info.description()), info.parameters(), info.version());
        List<Parameter> parameters = new ArrayList<>();
        for (RecordComponent component : info.parameters().getRecordComponents()) {
            parameters.add(Components.parameter(component, name, own));
        }
        Declaration declaration = new Declaration(said, List.copyOf(parameters), words);
        for (Parameter parameter : parameters) {
            boolean ofProject = parameter.kind() == Parameter.Kind.CODES || parameter.kind() == Parameter.Kind.CODERS;
            if (!parameter.standard().isEmpty() && !ofProject) {
                try {
                    declaration.values(null).read(parameter, declaration.component(parameter.name()), parameter.standard());
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException("The default of " + parameter.name() + " is wrong: " + wrong.getMessage(), wrong);
                }
            }
        }
        return declaration;
    }

    /** What the analysis says of itself, translated. */
    public AnalysisInfo info() {
        return info;
    }

    /** In the order of the record. */
    public List<Parameter> parameters() {
        return parameters;
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /**
     * Outcome of {@link #bind}.
     *
     * @param parameters the record, or null if there is a problem
     * @param problems what cannot be taken; empty if there is a record
     */
    public record Binding(Record parameters, List<ParameterProblem> problems) {
        public Binding {
            problems = List.copyOf(problems);
        }
    }

    /** Makes the record of parameters; everything that is wrong is found at once. */
    public Binding bind(ParameterValues given, ProjectView view) {
        List<ParameterProblem> problems = new ArrayList<>();
        Values values = values(view);
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : parameters) {
            List<String> texts = given.texts().getOrDefault(parameter.name(), parameter.standard());
            try {
                arguments.add(values.read(parameter, component(parameter.name()), texts));
            } catch (IllegalArgumentException wrong) {
                problems.add(new ParameterProblem(parameter.name(), wrong.getMessage()));
                arguments.add(null);
            }
        }
        for (String name : given.texts().keySet()) {
            if (parameter(name).isEmpty()) {
                problems.add(new ParameterProblem(name, words.say("unknown", name,
                        String.join(", ", parameters.stream().map(Parameter::name).toList()))));
            }
        }
        if (!problems.isEmpty()) {
            return new Binding(null, problems);
        }
        try {
            return new Binding(make(arguments), List.of());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                return new Binding(null, List.of(new ParameterProblem("", String.valueOf(wrong.getMessage()))));
            }
            throw new IllegalStateException(info.parameters() + " failed: " + e.getCause(), e.getCause());
        }
    }

    /** The texts from which {@link #bind} makes an equal record: all parameters, defaults included. */
    public ParameterValues values(Record record, ProjectView view) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            try {
                var accessor = component(parameter.name()).getAccessor();
                accessor.setAccessible(true);
                texts.put(parameter.name(), values(view).write(parameter, accessor.invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(parameter.name() + " of " + record, e);
            }
        }
        return new ParameterValues(texts);
    }

    private Record make(List<Object> arguments) throws InvocationTargetException {
        RecordComponent[] components = info.parameters().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = info.parameters().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(info.parameters().toString(), e);
        }
    }

    private RecordComponent component(String name) {
        for (RecordComponent component : info.parameters().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private Values values(ProjectView view) {
        return new Values(view, words);
    }
}
