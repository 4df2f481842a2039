// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.core.model.DocumentKind;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

/** Everything in a model has a name that people can read, in every language of the workbench. */
class WordsTest {

    @Test
    void everyClassFeatureAndChoiceHasItsWordsInEnglishAndGerman() throws IOException {
        Set<String> wanted = wanted();
        for (String file : List.of("words.properties", "words_de.properties")) {
            Properties words = read(file);
            List<String> missing = wanted.stream().filter(key -> words.getProperty(key, "").isBlank()).toList();
            assertEquals(List.of(), missing, file);
        }
    }

    @Test
    void nothingIsSaidOfWhatIsInNoModel() throws IOException {
        Set<String> wanted = wanted();
        Properties english = read("words.properties");
        assertEquals(english.stringPropertyNames(), read("words_de.properties").stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertTrue(wanted.contains(key) || key.endsWith(".hint") && wanted.contains(key.substring(0, key.length() - ".hint".length())), key);
        }
    }

    private static Set<String> wanted() {
        Set<String> wanted = new TreeSet<>();
        for (EPackage each : DocumentKind.PACKAGES) {
            for (EClassifier classifier : each.getEClassifiers()) {
                if (classifier instanceof EEnum choices) {
                    for (EEnumLiteral literal : choices.getELiterals()) {
                        wanted.add(choices.getName() + "." + literal.getName());
                    }
                } else if (classifier instanceof EClass type) {
                    wanted.add(type.getName());
                    features(type).forEach(feature -> wanted.add(type.getName() + "." + feature.getName()));
                }
            }
        }
        DocumentKind.all().forEach(kind -> wanted.add(kind.type().getName() + ".many"));
        return wanted;
    }

    private static List<EStructuralFeature> features(EClass type) {
        List<EStructuralFeature> features = new ArrayList<>(type.getEStructuralFeatures());
        features.removeIf(feature -> feature instanceof EAttribute attribute && attribute.isID());
        return features;
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
