// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.model.alliance.AlliancePackage;
import org.cairn.model.base.BasePackage;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.ethics.EthicsPackage;
import org.cairn.model.evidence.EvidencePackage;
import org.cairn.model.instrument.InstrumentPackage;
import org.cairn.model.maturity.MaturityPackage;
import org.cairn.model.meeting.MeetingPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * A kind of model document: an enquiry, a framework, an assessment, …
 *
 * @param name as in {@link org.cairn.api.project.ModelDocument#kind()}; never changes
 * @param label what people call it, in English: {@code Ethics form}
 */
public record DocumentKind(String name, String label) {

    /** The packages that documents are made from. */
    public static final List<EPackage> PACKAGES = List.of(BasePackage.eINSTANCE, AlliancePackage.eINSTANCE, EnquiryPackage.eINSTANCE,
            EvidencePackage.eINSTANCE, MaturityPackage.eINSTANCE, InstrumentPackage.eINSTANCE, MeetingPackage.eINSTANCE,
            EthicsPackage.eINSTANCE);

    private static final String ANNOTATION = "urn:cairn:model";

    private static final Map<String, EClass> TYPES = PACKAGES.stream().flatMap(each -> each.getEClassifiers().stream())
            .filter(each -> annotation(each, "kind") != null)
            .collect(Collectors.toMap(each -> annotation(each, "kind"), EClass.class::cast, (a, b) -> a, TreeMap::new));

    private static final List<DocumentKind> ALL = TYPES.entrySet().stream()
            .map(each -> new DocumentKind(each.getKey(), ModelWords.named(each.getValue()))).toList();

    /** Every kind, by name. */
    public static List<DocumentKind> all() {
        return ALL;
    }

    /** The kind with that name; empty for kinds that this Cairn does not know, such as {@code codebook} or those of a newer one. */
    public static Optional<DocumentKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    /** The kind of a document. */
    public static DocumentKind of(Document document) {
        return ALL.stream().filter(kind -> kind.type() == ((EObject) document).eClass()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(document + " is no document."));
    }

    /** The kind that has documents of a class, such as {@code Enquiry.class}. */
    public static DocumentKind of(Class<? extends Document> type) {
        return ALL.stream().filter(kind -> kind.type().getInstanceClass() == type).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no document."));
    }

    /** The class of its root. */
    public EClass type() {
        return TYPES.get(name);
    }

    /** What the model says of one of its parts beside what EMF does; null if nothing. */
    static String annotation(EModelElement part, String key) {
        return EcoreUtil.getAnnotation(part, ANNOTATION, key);
    }
}
