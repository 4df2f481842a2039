// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.Phase;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Stage;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ModelXmlTest {

    private static final int DEPTH = 6;

    private final Random random = new Random(5);

    /** Every kind, every feature, odd texts: what is written is read again, and written again it is the same to the byte. */
    @Test
    void everyKindOfDocumentComesBackAsItWas() throws Failure {
        for (DocumentKind kind : DocumentKind.all()) {
            for (int i = 0; i < 3; i++) {
                Document document = (Document) fill(kind.type(), 0);
                byte[] first = ModelXml.write(document);
                ModelXml.Read read = ModelXml.read(first, kind.name());
                assertEquals(List.of(), read.unread(), kind::name);
                assertTrue(EcoreUtil.equals((EObject) document, (EObject) read.document()), kind::name);
                assertEquals(text(first), text(ModelXml.write(read.document())), kind::name);
            }
        }
    }

    @Test
    void thereAreKindsForAllThatTheEnquiryNeeds() {
        assertEquals(List.of("alliance", "answers", "assessment", "checklist", "claims", "coaching", "criteria", "diamonds", "enquiry", "ethics",
                "events", "framework", "groups", "items", "meeting", "observations", "papers", "process", "programme", "protocol", "pupils",
                "questionnaire", "responses", "roster", "scale", "update", "walk"), DocumentKind.all().stream().map(DocumentKind::name).toList());
        assertEquals("Diamond session", DocumentKind.named("diamonds").orElseThrow().label());
    }

    @SuppressWarnings("unchecked")
    private EObject fill(EClass type, int depth) {
        Element made = ModelDocuments.created(type);
        EObject object = (EObject) made;
        for (EAttribute attribute : type.getEAllAttributes()) {
            if (!attribute.isID() && attribute.isMany()) {
                ((EList<Object>) object.eGet(attribute)).addAll(List.of(value(attribute, 0), value(attribute, 1)));
            } else if (!attribute.isID()) {
                object.eSet(attribute, value(attribute, random.nextInt(9)));
            }
        }
        if (depth < DEPTH) {
            for (EReference reference : type.getEAllContainments()) {
                if (reference.isMany()) {
                    ((EList<Object>) object.eGet(reference)).addAll(depth < 3 ? List.of(fill(reference.getEReferenceType(), depth + 1),
                            fill(reference.getEReferenceType(), depth + 1)) : List.of());
                } else {
                    object.eSet(reference, reference.getEReferenceType().getName().equals("Provenance")
                            ? EcoreUtil.create(reference.getEReferenceType()) : fill(reference.getEReferenceType(), depth + 1));
                }
            }
        }
        return object;
    }

    private Object value(EAttribute attribute, int number) {
        if (attribute.getEAttributeType() instanceof EEnum choice) {
            Enumerator literal = choice.getELiterals().get(number % choice.getELiterals().size()).getInstance();
            return literal;
        }
        return switch (attribute.getEAttributeType().getInstanceClass().getSimpleName()) {
            case "String" -> List.of("Trust & <reciprocity>", " two  blanks\n\nand \"lines\"\t", "Grüße, 🐎 żółw", "", "]]>", "'", "x\ny", "&#10;",
                    "-- !").get(number);
            case "UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "int" -> number - 4;
            case "double" -> number / 3.0;
            case "boolean" -> number % 2 == 0;
            case "LocalDate" -> LocalDate.of(2013, 2, 25).plusDays(number);
            case "LocalTime" -> LocalTime.of(12, 30 + number);
            case "Instant" -> Instant.ofEpochMilli(1361792000123L + number);
            default -> throw new AssertionError(attribute);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whatANewerCairnWroteIsKept() throws Failure {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Mead");
        Phase phase = ModelDocuments.make(Phase.class);
        phase.setSummary("As it was");
        enquiry.getPhases().add(phase);
        String newer = text(ModelXml.write(enquiry)).replaceFirst("<phases ", "<phases mood=\"hopeful\" ")
                .replace("</enquiry:Enquiry>", "  <weather sky=\"grey\"><wind>west</wind></weather>\n</enquiry:Enquiry>")
                .replaceFirst("name=\"Mead\"", "name=\"Mead\" motto=\"on &amp; on\"");
        ModelXml.Read read = ModelXml.read(newer.getBytes(StandardCharsets.UTF_8), "newer");
        assertEquals(List.of(), read.unread());
        ((Enquiry) read.document()).getPhases().getFirst().setSummary("Changed here");
        String again = text(ModelXml.write(read.document()));
        assertTrue(again.contains("mood=\"hopeful\"") && again.contains("summary=\"Changed here\""), again);
        assertTrue(again.contains("motto=\"on &amp; on\""), again);
        assertTrue(again.replaceAll("\\s+<", "<").contains("<weather sky=\"grey\"><wind>west</wind></weather>"), again);
    }

    @Test
    void whatCannotBeKeptIsTold() throws Failure {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "Mead");
        enquiry.setStatus(org.cairn.model.enquiry.EnquiryStatus.ACTIVE);
        String newer = text(ModelXml.write(enquiry)).replace("\"ACTIVE\"", "\"PAUSED\"");
        ModelXml.Read read = ModelXml.read(newer.getBytes(StandardCharsets.UTF_8), "newer");
        assertFalse(read.unread().isEmpty());
        assertThrows(Failure.class, () -> ModelDocuments.read(newer.getBytes(StandardCharsets.UTF_8), "newer"));
    }

    @Test
    void whatIsNoModelIsRefused() {
        for (String wrong : List.of("", "Not XML", "<a/>", "<codebook><note>x</note></codebook>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><enquiry:Enquiry xmlns:enquiry=\"urn:cairn:model:enquiry\" name=\"&e;\"/>",
                "<x:Y xmlns:x=\"urn:cairn:model:tomorrow\"/>")) {
            Failure failure = assertThrows(Failure.class, () -> ModelXml.read(wrong.getBytes(StandardCharsets.UTF_8), "wrong.xml"), wrong);
            assertEquals("wrong.xml", failure.problem().where());
        }
    }

    @Test
    void partsInOtherFilesAreNotFetched() {
        String elsewhere = "<enquiry:Enquiry xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:enquiry=\"urn:cairn:model:enquiry\""
                + " name=\"a\"><phases href=\"file:///etc/passwd#x\"/></enquiry:Enquiry>";
        assertThrows(Failure.class, () -> ModelXml.read(elsewhere.getBytes(StandardCharsets.UTF_8), "a"));
    }

    @Test
    void signsThatXmlCannotHoldAreReplaced() throws Failure {
        Enquiry enquiry = ModelDocuments.make(Enquiry.class, "a\u0000b\uD800c\r\nd");
        enquiry.setRationale(null);
        Document read = ModelXml.read(ModelXml.write(enquiry), "").document();
        assertEquals("a\uFFFDb\uFFFDc\nd", read.getName());
        assertEquals("", ((Enquiry) read).getRationale());
    }

    @Test
    void aCopyPointsIntoItself() {
        Framework framework = ModelDocuments.make(Framework.class, "Maturity");
        Stage stage = ModelDocuments.make(Stage.class);
        framework.getStages().add(stage);
        var descriptor = ModelDocuments.make(org.cairn.model.maturity.Descriptor.class);
        descriptor.setStage(stage.getId());
        var strand = ModelDocuments.make(org.cairn.model.maturity.Strand.class);
        strand.getDescriptors().add(descriptor);
        var dimension = ModelDocuments.make(org.cairn.model.maturity.Dimension.class);
        dimension.getStrands().add(strand);
        framework.getDimensions().add(dimension);
        Framework copy = ModelDocuments.copy(framework);
        List<UUID> ids = new ArrayList<>(ModelElements.all(copy, Element.class).stream().map(Element::getId).toList());
        ModelElements.all(framework, Element.class).forEach(each -> assertFalse(ids.contains(each.getId())));
        UUID pointed = copy.getDimensions().getFirst().getStrands().getFirst().getDescriptors().getFirst().getStage();
        assertEquals(copy.getStages().getFirst().getId(), pointed);
        assertNotEquals(stage.getId(), pointed);
    }

    /** References by GUID say what they may mean, and it exists. */
    @Test
    void everyReferenceNamesWhatItMeans() {
        List<String> unknown = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.all()) {
            Document document = (Document) fill(kind.type(), 3);
            for (ModelReference reference : ModelReference.in(document)) {
                for (String name : reference.kinds()) {
                    boolean known = DocumentKind.PACKAGES.stream().anyMatch(each -> each.getEClassifier(name) != null)
                            || reference.entity().isPresent() || reference.feature().equals("Target");
                    if (!known) {
                        unknown.add(kind.name() + " " + reference.feature() + ": " + name);
                    }
                }
            }
        }
        assertEquals(List.of(), unknown);
    }
}
