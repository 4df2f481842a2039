// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.core.model.ModelReference;
import org.cairn.model.base.Wording;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.EvidencePackage;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;

/** Which features of a class a form shows, and the field for each. */
public final class Fields {

    /** Texts that are more than a line; the name of a class before it where only there. */
    private static final Set<String> LONG = Set.of("note", "notes", "description", "text", "rationale", "hypothesis", "summary", "statement",
            "actual", "reason", "outcome", "outputs", "impact", "contribution", "evidence", "prompts", "coaching", "questions", "shownBy",
            "extract", "recommendation", "participants", "consent", "withdrawal", "harm", "privacy", "incentives", "dissemination",
            "conditions", "minutes", "noticed", "doubt", "rights", "methodsReason", "coherenceReason", "adequacyReason", "relevanceReason",
            "success", "review", "permissions", "aims", "cause", "prompt", "Action.what", "asked", "risk", "Enquiry.scope", "quotation");
    private static final Set<String> VERY_LONG = Set.of("Section.text", "CoachingSession.notes", "AgendaItem.minutes");
    private static final Set<String> HIDDEN = Set.of("EvidenceLink.targetKind", "EvidenceLink.target", "EvidenceLink.element",
            "EvidenceLink.start", "EvidenceLink.end", "EvidenceLink.quotation", "EvidenceLink.path", "EvidenceLink.linked", "EvidenceLink.coder");
    private static final int SOME = 3;
    private static final int MANY = 14;
    private static final int LETTERS = 9;

    private Fields() {
    }

    /** What a form of a class shows, in order: what a name is first, remarks last. */
    public static List<EStructuralFeature> of(EClass type) {
        List<EStructuralFeature> features = new ArrayList<>();
        EStructuralFeature note = null;
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            boolean id = feature instanceof EAttribute attribute && attribute.isID();
            if (feature.getName().equals("note")) {
                note = feature;
            } else if (!id && !HIDDEN.contains(key(feature)) && (feature instanceof EAttribute || isInForm((EReference) feature))) {
                features.add(feature);
            }
        }
        if (note != null) {
            features.add(note);
        }
        return features;
    }

    /** Whether what a feature contains is shown in the form of its owner, and not in the tree. */
    public static boolean isInForm(EReference containment) {
        Class<?> type = containment.getEReferenceType().getInstanceClass();
        return type == Wording.class || type == EvidenceLink.class;
    }

    private static String key(EStructuralFeature feature) {
        return feature.getEContainingClass().getName() + "." + feature.getName();
    }

    /** Whether a feature has so long texts that they need all the width of a form. */
    static boolean isVeryLong(EStructuralFeature feature) {
        return VERY_LONG.contains(key(feature));
    }

    /** The field for a feature. */
    static Field of(Composite parent, Editing editing, EClass type, EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            return reference.getEReferenceType().getInstanceClass() == Wording.class ? new WordingField(parent, editing, reference)
                    : new EvidenceField(parent, editing, reference);
        }
        EAttribute attribute = (EAttribute) feature;
        Class<?> java = attribute.getEAttributeType().getInstanceClass();
        if (java == UUID.class && !ModelReference.kinds(attribute).isEmpty()) {
            return attribute.isMany() ? new ReferencesField(parent, editing, type, attribute) : new ReferenceField(parent, editing, type,
                    attribute);
        }
        if (attribute.getEAttributeType() instanceof EEnum) {
            return attribute.isMany() ? new TicksField(parent, editing, attribute) : new ChoiceField(parent, editing, attribute);
        }
        if (java == boolean.class) {
            return new FlagField(parent, editing, type, feature);
        }
        if (java == LocalDate.class) {
            return new DayField(parent, editing, type, feature);
        }
        if (attribute == EvidencePackage.eINSTANCE.getEvidenceLink_Strength()) {
            return new StrengthField(parent, editing, feature);
        }
        if (java == int.class || java == double.class) {
            return new TextField(parent, editing, type, feature, number(attribute, java == int.class), 1, LETTERS);
        }
        if (java == LocalTime.class) {
            return new TextField(parent, editing, type, feature, TextField.Form.of(Fields::time, Fields::time, Messages.field_noTime), 1,
                    LETTERS);
        }
        if (java == Instant.class) {
            return new MomentField(parent, editing, feature);
        }
        if (attribute.isMany()) {
            return new TextField(parent, editing, type, feature, TextField.Form.of(Fields::lines, Fields::lines, ""), SOME, 0);
        }
        int lines = VERY_LONG.contains(key(feature)) ? MANY : LONG.contains(feature.getName()) || LONG.contains(key(feature)) ? SOME : 1;
        return new TextField(parent, editing, type, feature, TextField.Form.of(text -> text == null ? "" : (String) text, text -> text,
                ""), lines, 0);
    }

    /** A number; what stands for "not known" is an empty field. */
    private static TextField.Form number(EAttribute attribute, boolean whole) {
        Number none = (Number) attribute.getDefaultValue();
        boolean empty = none.doubleValue() <= 0;
        NumberFormat format = whole ? NumberFormat.getIntegerInstance() : NumberFormat.getNumberInstance();
        format.setGroupingUsed(false);
        return TextField.Form.of(number -> number == null || empty && number.equals(none) ? "" : format.format(number), text -> {
            if (text.isBlank()) {
                return none;
            }
            ParsePosition at = new ParsePosition(0);
            Number number = format.parse(text.strip(), at);
            if (number == null || at.getIndex() != text.strip().length() || whole && Math.abs(number.doubleValue()) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(text);
            }
            return whole ? (Object) number.intValue() : (Object) number.doubleValue();
        }, whole ? Messages.field_noWholeNumber : Messages.field_noNumber);
    }

    private static String time(Object time) {
        return time == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format((LocalTime) time);
    }

    private static Object time(String text) {
        try {
            return text.isBlank() ? null : LocalTime.parse(text.strip().replace('.', ':'), DateTimeFormatter.ofPattern("H:mm"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String lines(Object texts) {
        return String.join("\n", ((List<?>) texts).stream().map(String.class::cast).toList());
    }

    private static Object lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A point in time as people read it; empty for none. */
    static String moment(Instant moment) {
        return moment == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
