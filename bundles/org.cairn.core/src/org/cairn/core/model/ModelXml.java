// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.XmlText;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLParserPool;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;

/**
 * A model document as XMI and back. What a newer Cairn wrote into it and this one does not know is kept with the elements it stood in,
 * and written again.
 */
final class ModelXml {

    private static final URI PLACE = URI.createURI("urn:cairn:document");

    /** The document comes from outside: no document types, nothing fetched from elsewhere. */
    private static final Map<String, Boolean> PARSER = Map.of("http://apache.org/xml/features/disallow-doctype-decl", true,
            "http://xml.org/sax/features/external-general-entities", false,
            "http://xml.org/sax/features/external-parameter-entities", false);

    /** Making a parser takes longer than reading most documents: each is used again. */
    private static final XMLParserPool PARSERS = new XMLParserPoolImpl();

    private static final Map<Object, Object> READING = Map.of(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true,
            XMLResource.OPTION_PARSER_FEATURES, PARSER, XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true,
            XMLResource.OPTION_USE_PARSER_POOL, PARSERS, XMLResource.OPTION_DISABLE_NOTIFY, true);

    /** What the elements of documents are called; only read. */
    private static final EPackage.Registry PACKAGES = packages();

    private static final Map<Object, Object> WRITING = Map.of(XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name(),
            XMLResource.OPTION_LINE_WIDTH, 120);

    /**
     * A document that was read.
     *
     * @param document its root
     * @param unread what could not be read and would be lost if it were written; empty if it was all read or kept
     */
    record Read(Document document, List<String> unread) {
    }

    private ModelXml() {
    }

    static Read read(byte[] content, String name) throws Failure {
        XMIResourceImpl resource = resource();
        try {
            resource.load(new ByteArrayInputStream(content), READING);
        } catch (IOException | RuntimeException e) {
            if (resource.getContents().isEmpty()) {
                throw unreadable(name, e);
            }
        }
        if (resource.getContents().size() != 1 || !(resource.getContents().getFirst() instanceof Document document)) {
            throw unreadable(name, null);
        }
        for (Iterator<EObject> all = EcoreUtil.getAllContents(resource, false); all.hasNext();) {
            EObject object = all.next();
            if (object.eIsProxy()) {
                throw new Failure("A part of this document lies in another file.", name, "Ask for the document in one piece.");
            }
            if (object instanceof Element element && element.getId() == null) {
                element.setId(UUID.randomUUID());
            }
        }
        return new Read(document, resource.getErrors().stream().map(Resource.Diagnostic::getMessage).toList());
    }

    private static Failure unreadable(String name, Exception cause) {
        return new Failure("This is no model document that this Cairn can read.", name,
                "If a newer Cairn made it, install that; else it is damaged: go back to a version from before.", cause);
    }

    /** The document with all it holds. It belongs to one resource from then on; only one thread may use it at a time. */
    static byte[] write(Document document) {
        EObject root = (EObject) document;
        if (root.eResource() == null) {
            resource().getContents().add(root);
        }
        makePrintable(root);
        root.eAllContents().forEachRemaining(ModelXml::makePrintable);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            root.eResource().save(bytes, WRITING);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    private static XMIResourceImpl resource() {
        ResourceSet resources = new ResourceSetImpl();
        resources.setPackageRegistry(PACKAGES);
        XMIResourceImpl resource = new XMIResourceImpl(PLACE);
        resources.getResources().add(resource);
        return resource;
    }

    private static EPackage.Registry packages() {
        EPackage.Registry packages = new EPackageRegistryImpl();
        DocumentKind.PACKAGES.forEach(each -> packages.put(each.getNsURI(), each));
        return packages;
    }

    @SuppressWarnings("unchecked")
    private static void makePrintable(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            Object value = object.eGet(attribute);
            if (value instanceof String text && !XmlText.printable(text).equals(text)) {
                object.eSet(attribute, XmlText.printable(text));
            } else if (value instanceof EList<?> list && attribute.getEAttributeType().getInstanceClass() == String.class) {
                ((EList<String>) list).replaceAll(XmlText::printable);
            } else if (value == null && attribute.getEAttributeType().getInstanceClass() == String.class) {
                object.eUnset(attribute);
            }
        }
    }
}
