// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Unit;
import org.junit.jupiter.api.Test;

/** Everything that is said in English is said in German, and nothing is translated that is not there. */
class TranslationsTest {

    private static final List<Analysis<?>> ANALYSES = List.of(new CodeFrequencies(), new CodeCoOccurrence(), new CodeSequences(),
            new CodeCrosstab(), new FrameworkMatrix(), new DataQuality());

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(TranslationsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void germanSaysAllThatEnglishSays() throws IOException {
        Set<String> wanted = new TreeSet<>(read("messages.properties").stringPropertyNames());
        for (Analysis<?> analysis : ANALYSES) {
            String name = analysis.getClass().getSimpleName();
            wanted.add(name + ".label");
            wanted.add(name + ".description");
            for (RecordComponent component : analysis.info().parameters().getRecordComponents()) {
                wanted.add(name + "." + component.getName() + ".label");
                if (component.isAnnotationPresent(Help.class)) {
                    wanted.add(name + "." + component.getName() + ".help");
                }
                Unit unit = component.getAnnotation(Unit.class);
                if (unit != null && Character.isLetter(unit.value().charAt(0))) {
                    wanted.add(name + "." + component.getName() + ".unit");
                }
                if (component.getType().isEnum()) {
                    addChoices(component.getType(), wanted);
                }
            }
        }
        Properties german = read("messages_de.properties");
        assertEquals(wanted, new TreeSet<>(german.stringPropertyNames()));
        assertTrue(german.values().stream().noneMatch(text -> text.toString().isBlank()));
    }

    private static void addChoices(Class<?> type, Set<String> wanted) {
        for (Object constant : type.getEnumConstants()) {
            String key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
            wanted.add(key + ".label");
            try {
                if (type.getField(((Enum<?>) constant).name()).isAnnotationPresent(Help.class)) {
                    wanted.add(key + ".help");
                }
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
