// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.ModelWords;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Values of elements as cells of a table, and back. */
final class Cells {

    private static final String BETWEEN = "; ";

    private Cells() {
    }

    static String first(List<String> cells) {
        return cells.isEmpty() ? "" : cells.getFirst().strip();
    }

    /** The cell of a row, stripped; empty behind its end and for no column. */
    static String at(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    /** The values of an attribute, one or several. */
    static List<String> texts(EObject object, EAttribute attribute) {
        Object value = object.eGet(attribute);
        List<String> texts = new ArrayList<>();
        for (Object each : value instanceof List<?> many ? many : value == null ? List.of() : List.of(value)) {
            texts.add(text(attribute, each));
        }
        return texts;
    }

    /** All of them in one cell. */
    static String text(EObject object, EAttribute attribute) {
        return String.join(BETWEEN, texts(object, attribute));
    }

    private static String text(EAttribute attribute, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }

    /** Sets what one cell says; an empty cell leaves the default. */
    static void set(EObject object, EAttribute attribute, String cell, String where) throws Failure {
        set(object, attribute, attribute.isMany() ? List.of(cell.split("\\s*;\\s*")) : List.of(cell), where);
    }

    @SuppressWarnings("unchecked")
    static void set(EObject object, EAttribute attribute, List<String> cells, String where) throws Failure {
        List<String> texts = cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
        for (String text : texts) {
            Object value = value(attribute, text, where);
            if (attribute.isMany()) {
                ((EList<Object>) object.eGet(attribute)).add(value);
            } else {
                object.eSet(attribute, value);
                return;
            }
        }
    }

    private static Object value(EAttribute attribute, String text, String where) throws Failure {
        try {
            Class<?> type = attribute.getEAttributeType().getInstanceClass();
            if (type == boolean.class) {
                return switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1", "x" -> true;
                    case "no", "false", "0" -> false;
                    default -> throw new IllegalArgumentException(text);
                };
            }
            if (type == double.class) {
                return Double.parseDouble(text.replace(',', '.'));
            }
            String known = type.isEnum() ? text.toUpperCase(Locale.ROOT).replace(' ', '_') : text;
            Object value = EcoreUtil.createFromString(attribute.getEAttributeType(), known);
            if (value == null) {
                throw new IllegalArgumentException(text);
            }
            return value;
        } catch (RuntimeException e) {
            throw new Failure("“" + text + "” cannot be a " + ModelWords.named(attribute).toLowerCase(Locale.ROOT) + ".", where,
                    "Correct the cell.", e);
        }
    }
}
