// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.RefiImport;

/**
 * A first look at the whole file before anything is changed: that it can be read to its end, what is in it, how it counts positions, and
 * everything but the sources, which may be too many to hold.
 */
final class Survey implements Items.Sink {

    /** Positions are scored on the selections of so many texts at most. */
    private static final int SAMPLE_TEXTS = 2_000;
    private static final int SAMPLE_SELECTIONS = 20_000;

    /** What has values of a variable. */
    enum Owner { SOURCE, CASE }

    final Map<String, List<Element>> sections = new HashMap<>();
    /** What has values of each variable. */
    final Map<UUID, Set<Owner>> owners = new HashMap<>();
    /** Codes that something is coded with. */
    final Set<UUID> coded = new HashSet<>();
    /** What links, cases and sets point at: selections and codings among it are remembered. */
    final Set<UUID> referenced = new HashSet<>();
    /** How the file counts; null before its root was read. */
    Positions positions;
    final Counts counts;
    Element root;
    private final Container container;
    private final RefiImport options;
    private int texts;
    private int selections;

    Survey(Container container, Counts counts, RefiImport options) {
        this.container = container;
        this.counts = counts;
        this.options = options;
    }

    /** Reads the file to its end. */
    static Survey of(Container container, String file, Limits limits, RefiImport options, Progress progress) throws Failure, Cancelled {
        Counts counts = new Counts();
        Survey survey = new Survey(container, counts, options);
        container.notes().forEach(counts::tell);
        new Items(file, limits, progress).read(container.xml(), survey);
        return survey;
    }

    List<Element> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    boolean isCodebook() {
        return root.name().equals("CodeBook");
    }

    /** Whether the program that wrote the file calls itself something like that. */
    boolean isFrom(String program) {
        return root.get("origin").toLowerCase(Locale.ROOT).contains(program);
    }

    @Override
    public void root(Element theRoot, String namespace) throws Failure {
        root = theRoot;
        boolean known = root.name().equals("Project") || root.name().equals("CodeBook");
        if (!known || !namespace.isEmpty() && !namespace.toUpperCase(Locale.ROOT).startsWith("URN:QDA-XML:")) {
            throw new Failure(Spoken.say("file-xml-but-no-refi-qda"), root.name() + " " + namespace, Spoken.say("choose-qdpx-qde-or-qdc-file"));
        }
        if (!namespace.equals("urn:QDA-XML:" + root.name().toLowerCase(Locale.ROOT) + ":1.0")) {
            counts.tell(Problem.info(Spoken.say("file-says-follows-not-version-read", namespace), ""));
        }
        positions = new Positions(Counting.all(isFrom("atlas"), options.lineEnds()));
    }

    @Override
    public boolean looksAt(String section) {
        return section.equals("Sources") && (texts >= SAMPLE_TEXTS || selections >= SAMPLE_SELECTIONS);
    }

    @Override
    public void item(String section, Element item) {
        // values of a case without name are those of its document
        String owner = section.equals("Cases") && item.get("name").isBlank() ? "Sources" : section;
        item.walk(element -> look(owner, element.name(), element::get));
        if (section.equals("Sources")) {
            item.walk(this::sample);
        } else {
            sections.computeIfAbsent(section.equals(root.name()) ? item.name() : section, key -> new ArrayList<>()).add(item);
        }
    }

    @Override
    public void look(String section, String element, UnaryOperator<String> attributes) {
        counts.in(element);
        switch (element) {
            case "VariableRef" -> {
                UUID id = Guids.of(attributes.apply("targetGUID"));
                if (id != null) {
                    owners.computeIfAbsent(id, key -> new HashSet<>()).add(section.equals("Cases") ? Owner.CASE : Owner.SOURCE);
                }
            }
            case "CodeRef" -> refer(coded, attributes.apply("targetGUID"));
            case "SelectionRef", "SourceRef", "MemberSource", "MemberNote" -> refer(referenced, attributes.apply("targetGUID"));
            case "Link" -> {
                refer(referenced, attributes.apply("originGUID"));
                refer(referenced, attributes.apply("targetGUID"));
            }
            default -> {
                // nothing to remember
            }
        }
    }

    private static void refer(Set<UUID> to, String guid) {
        UUID id = Guids.of(guid);
        if (id != null) {
            to.add(id);
        }
    }

    private void sample(Element element) {
        List<Element> found = element.all("PlainTextSelection");
        if (found.isEmpty() || selections >= SAMPLE_SELECTIONS) {
            return;
        }
        try {
            PlainText text = Texts.of(element, container);
            if (text != null) {
                List<Positions.Selected> selected = Texts.selected(found);
                positions.add(text, selected.subList(0, Math.min(selected.size(), SAMPLE_SELECTIONS)));
                texts++;
                selections += selected.size();
            }
        } catch (Failure e) {
            // the import itself comes to this text again, and says what is wrong with it
        }
    }
}
