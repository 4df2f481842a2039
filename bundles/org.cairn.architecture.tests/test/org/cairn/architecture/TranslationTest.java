// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the workbench says to people: all of it in English and in German, none of it in the source. */
class TranslationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");
    private static final Pattern FIELD = Pattern.compile("static String (\\w+);");
    private static final Pattern KEY = Pattern.compile("=\"%([\\w.]+)\"");
    private static final Pattern SAID = Pattern.compile("\\s(?:label|name|description|tooltip)=\"([^\"]*)\"");
    private static final Pattern NAMED = Pattern.compile("<(?!variable|property|separator|toolbar|parameter)(\\w+)((?:\\s[\\w]+=\"[^\"]*\")+)");

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)");

    /** Names that are the same in every language. */
    private static final Set<String> SAME = Set.of("Cairn");

    private final Repository repository = Repository.here();

    @Test
    void everythingSaidInEnglishIsSaidInGermanWithTheSamePlaceholders() {
        List<String> broken = new ArrayList<>();
        Set<Path> english = files("/messages.properties", "/plugin.properties");
        assertFalse(english.isEmpty());
        for (Path file : english) {
            Path other = file.resolveSibling(file.getFileName().toString().replace(".properties", "_de.properties"));
            Map<String, String> german = Files.exists(other) ? read(other) : Map.of();
            Map<String, String> words = read(file);
            words.forEach((key, text) -> {
                if (!german.containsKey(key)) {
                    broken.add(repository.name(other) + " lacks " + key);
                } else if (!placeholders(text).equals(placeholders(german.get(key)))) {
                    broken.add(repository.name(other) + ": " + key + " has other placeholders than in English");
                } else if (text.isBlank() || german.get(key).isBlank()) {
                    broken.add(repository.name(file) + ": " + key + " says nothing");
                }
            });
            german.keySet().stream().filter(key -> !words.containsKey(key)).forEach(key -> broken.add(repository.name(other)
                    + " has " + key + ", which is not in English"));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyMessageIsUsedAndEveryFieldHasItsMessage() {
        List<String> broken = new ArrayList<>();
        for (Path file : files("/messages.properties")) {
            Path source = file.resolveSibling("Messages.java");
            String messages = text(source);
            if (!messages.contains("Translation.load(Messages.class);")) {
                broken.add(repository.name(source) + " is to be filled by org.cairn.ui.Translation, which reads UTF-8");
            }
            Set<String> fields = FIELD.matcher(messages).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> keys = new TreeSet<>(read(file).keySet());
            if (!fields.equals(keys)) {
                Set<String> lonely = new TreeSet<>(fields);
                lonely.addAll(keys);
                lonely.removeIf(key -> fields.contains(key) && keys.contains(key));
                broken.add(repository.name(source) + " and its properties do not both have " + lonely);
            }
            String used = repository.files(file.getParent(), ".java").stream().filter(user -> !user.equals(source))
                    .map(TranslationTest::text).collect(Collectors.joining("\n"));
            fields.stream().filter(key -> !used.contains("Messages." + key)).forEach(key -> broken.add(repository.name(file) + ": " + key
                    + " is never said"));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void whatIsDeclaredIsTranslated() {
        List<String> broken = new ArrayList<>();
        for (Path file : files("/plugin.xml")) {
            String declared = text(file);
            Set<String> asked = KEY.matcher(declared).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
            Path words = file.resolveSibling("plugin.properties");
            Set<String> there = Files.exists(words) ? new TreeSet<>(read(words).keySet()) : new TreeSet<>();
            if (!asked.equals(there)) {
                Set<String> lonely = new TreeSet<>(asked);
                lonely.addAll(there);
                lonely.removeIf(key -> asked.contains(key) && there.contains(key));
                broken.add(repository.name(file) + " and plugin.properties do not both have " + lonely);
            }
            for (MatchResult element : NAMED.matcher(declared).results().toList()) {
                Matcher said = SAID.matcher(element.group(2));
                while (said.find()) {
                    if (!said.group(1).startsWith("%") && !SAME.contains(said.group(1))) {
                        broken.add(repository.name(file) + " says in one language only: " + said.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void entriesOfOneMenuHaveDifferentMnemonics() {
        List<String> broken = new ArrayList<>();
        for (String language : List.of("", "_de")) {
            Map<String, Map<Character, String>> menus = new HashMap<>();
            for (Path file : files("/plugin.xml")) {
                Path words = file.resolveSibling("plugin" + language + ".properties");
                if (Files.exists(words)) {
                    new MenuLabels(text(file)).forEach((menu, key) -> {
                        String label = read(words).getOrDefault(key, "");
                        int at = label.replace("&&", "--").indexOf('&');
                        if (at < 0) {
                            broken.add("Without mnemonic: " + label + " in " + repository.name(words));
                            return;
                        }
                        String before = menus.computeIfAbsent(menu, fresh -> new HashMap<>())
                                .put(Character.toLowerCase(label.charAt(at + 1)), label);
                        if (before != null) {
                            broken.add(menu + ": " + before + " and " + label);
                        }
                    });
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void noSentenceStandsInTheSource() {
        List<String> broken = new ArrayList<>();
        for (Path bundle : bundles()) {
            for (Path file : repository.files(bundle.resolve("src"), ".java")) {
                Sayings.in(text(file)).forEach(literal -> broken.add(repository.name(file) + " says in one language only: " + literal));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void theGuideHasTheSamePagesInBothLanguagesAndNoDeadLinks() {
        Path guide = repository.root().resolve("bundles/org.cairn.rcp/guide");
        List<String> broken = new ArrayList<>();
        List<Path> pages = repository.files(guide, ".html");
        assertFalse(pages.isEmpty());
        for (Path page : pages) {
            String other = page.getParent().getFileName().toString().equals("en") ? "de" : "en";
            if (!Files.exists(guide.resolve(other).resolve(page.getFileName()))) {
                broken.add(repository.name(page) + " is not there in " + other);
            }
            LINK.matcher(text(page)).results().map(found -> found.group(1)).filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(repository.name(page) + " leads to " + link + ", which is not there"));
        }
        assertEquals(List.of(), broken);
    }

    private List<Path> bundles() {
        return repository.bundles().stream().filter(bundle -> (bundle.name().startsWith("org.cairn.ui")
                || bundle.name().equals("org.cairn.rcp")) && !bundle.name().endsWith("tests")).map(BundleManifest::folder).toList();
    }

    private Set<Path> files(String... endings) {
        Set<Path> files = new TreeSet<>();
        bundles().forEach(bundle -> files.addAll(repository.files(bundle, endings)));
        return files;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        return String.join("\n", Repository.lines(file));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }
}
