// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Problem.Severity;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.validation.ModelCheck;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.ProcessTemplate;
import org.cairn.model.ethics.CheckPoint;
import org.cairn.model.ethics.Checklist;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Scale;
import org.cairn.model.maturity.Dimension;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Strand;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final List<Document> ALL = Template.all().stream().map(Template::document).toList();

    /** A project that holds these documents and nothing else. */
    static ProjectView view(List<Document> documents) {
        List<ModelDocument> entries = documents.stream()
                .map(each -> new ModelDocument(each.getId(), DocumentKind.of(each).name(), each.getName(), Instant.EPOCH, 1)).toList();
        return (ProjectView) Proxy.newProxyInstance(TemplateTest.class.getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "documents" -> entries;
                    case "content" -> ModelXml.write(documents.get(entries.indexOf(arguments[0])));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static <T extends Document> T template(String key, Class<T> type) {
        return type.cast(Template.named(key).orElseThrow().document());
    }

    @Test
    void everyTemplateSaysWhereItComesFromAndIsInOrder() {
        ModelLibrary library = new ModelLibrary(view(ALL));
        for (Document document : ALL) {
            assertFalse(document.getProvenance().getTitle().isBlank(), document.getName());
            assertFalse(document.getProvenance().getRights().isBlank(), document.getName());
            assertTrue(document.getProvenance().isVerified() || !document.getProvenance().getDoubt().isBlank(),
                    () -> document.getName() + " is neither verified nor says what is not");
            List<ModelProblem> wrong = ModelCheck.of(document, library).stream()
                    .filter(found -> found.problem().severity() != Severity.INFO).toList();
            assertEquals(List.of(), wrong.stream().map(found -> found.problem().toString()).toList());
        }
    }

    @Test
    void guidsAreUniqueAndTheSameEveryTime() {
        Set<UUID> seen = new HashSet<>();
        for (Document document : ALL) {
            ModelElements.all(document, Element.class).forEach(each -> assertTrue(seen.add(each.getId()), document::getName));
        }
        Set<UUID> again = new HashSet<>();
        Template.all().forEach(each -> ModelElements.all(each.document(), Element.class).forEach(element -> again.add(element.getId())));
        assertEquals(seen, again);
    }

    @Test
    void aSecondCopyInOneProjectIsAnother() {
        Template template = Template.named("hargreaves").orElseThrow();
        Document first = template.documentFor(view(List.of()));
        Document second = template.documentFor(view(List.of(first)));
        assertEquals(template.document().getId(), first.getId());
        assertFalse(first.getId().equals(second.getId()));
    }

    @Test
    void frameworksHaveTheirPublishedShape() {
        Framework hargreaves = template("hargreaves", Framework.class);
        assertEquals(List.of("Professional development", "Partnership competence", "Collaborative capital"),
                hargreaves.getDimensions().stream().map(Dimension::getName).toList());
        assertEquals(List.of("Beginning", "Developing", "Embedding", "Leading"), hargreaves.getStages().stream().map(s -> s.getName()).toList());
        hargreaves.getDimensions().forEach(dimension -> assertEquals(4, dimension.getStrands().size(), dimension::getName));
        assertEquals(96, hargreaves.getDimensions().stream().flatMap(d -> d.getStrands().stream()).mapToInt(s -> s.getDescriptors().size()).sum());
        assertFalse(hargreaves.getStages().getLast().isVerified());
        assertEquals(List.of("Joint practice development", "High social capital", "Analytic investigation", "Alliance architecture"),
                ModelElements.all(hargreaves, Strand.class).stream().filter(Strand::isVerified).map(Strand::getName).toList());
        Framework competence = template("research-competence", Framework.class);
        assertEquals("Emerging", competence.getStages().getFirst().getName());
        assertEquals("Leading", competence.getStages().getLast().getName());
        assertEquals(12, ModelElements.all(template("research-rich-schools", Framework.class), Strand.class).size());
        assertEquals(8, ModelElements.all(template("nfer-self-review", Framework.class), Strand.class).size());
    }

    @Test
    void checklistsHaveTheirPublishedNumbers() {
        Checklist coreq = template("coreq", Checklist.class);
        assertEquals(List.of(8, 15, 9), coreq.getDomains().stream().map(domain -> domain.getPoints().size()).toList());
        assertEquals("32", coreq.getDomains().getLast().getPoints().getLast().getNumber());
        assertEquals(21, ModelElements.all(template("srqr", Checklist.class), CheckPoint.class).size());
        assertEquals(4, ModelElements.all(template("cerqual", Checklist.class), CheckPoint.class).size());
        assertEquals(13, ModelElements.all(template("alliance-messages", Checklist.class), CheckPoint.class).size());
        assertEquals(List.of("Consent", "Transparency", "Right to withdraw", "Incentives", "Harm", "Privacy and storage of data", "Disclosure"),
                template("bera-2018", Checklist.class).getDomains().getFirst().getPoints().stream().map(CheckPoint::getTitle).toList());
        assertFalse(template("bera-2024", Checklist.class).getProvenance().isVerified());
    }

    @Test
    void instrumentsHaveTheirPublishedNumbers() {
        assertEquals(9, template("nine-claims", ItemSet.class).getItems().size());
        assertEquals(5, template("leuven-wellbeing", Scale.class).getLevels().size());
        assertEquals(5, template("guskey", Scale.class).getLevels().size());
        assertFalse(template("ofsted-until-2012", Scale.class).isHighIsGood());
        assertEquals("Satisfactory", template("ofsted-2012-2024", Scale.class).getLevels().get(2).getAliases().getFirst());
        assertEquals(4, template("relational-trust", Questionnaire.class).getItems().stream().map(i -> i.getSubscale()).distinct().count());
        assertEquals(List.of("Scanning", "Focusing", "Developing a hunch", "New learning", "Taking action", "Checking"),
                template("spiral-of-inquiry", ProcessTemplate.class).getPhases().stream().map(phase -> phase.getName()).toList());
    }
}
