// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairn.core.model.DocumentKind;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.evidence.EvidencePackage;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

/** Forms have a place for everything that is to be entered. */
class FieldsTest {

    @Test
    void everyAttributeCanBeEnteredSomewhere() {
        Set<String> hidden = new HashSet<>();
        for (EPackage each : DocumentKind.PACKAGES) {
            each.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract())
                    .forEach(type -> type.getEAllAttributes().stream().filter(attribute -> !attribute.isID() && !Fields.of(type)
                            .contains(attribute))
                            .forEach(attribute -> hidden.add(type.getName() + "." + attribute.getName())));
        }
        // what evidence is and where it stands is set by linking it
        assertEquals(Set.of("EvidenceLink.targetKind", "EvidenceLink.target", "EvidenceLink.element", "EvidenceLink.start", "EvidenceLink.end",
                "EvidenceLink.quotation", "EvidenceLink.path", "EvidenceLink.linked", "EvidenceLink.coder"), hidden);
    }

    @Test
    void aNameComesFirstAndARemarkLast() {
        for (DocumentKind kind : DocumentKind.all()) {
            List<EStructuralFeature> features = Fields.of(kind.type());
            assertEquals("name", features.getFirst().getName(), kind.name());
            assertEquals("note", features.getLast().getName(), kind.name());
        }
    }

    @Test
    void wordingsAndEvidenceStandInTheFormOfWhatTheyBelongTo() {
        assertTrue(Fields.of(EvidencePackage.eINSTANCE.getClaim()).containsAll(List.of(EvidencePackage.eINSTANCE.getClaim_Wordings(),
                EvidencePackage.eINSTANCE.getClaim_Evidence())));
        assertTrue(Fields.isInForm(EnquiryPackage.eINSTANCE.getFinding_Evidence()));
        assertTrue(Fields.of(EnquiryPackage.eINSTANCE.getEnquiry()).stream().allMatch(EAttribute.class::isInstance));
    }
}
