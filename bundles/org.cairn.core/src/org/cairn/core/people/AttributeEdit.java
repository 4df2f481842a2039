// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;

/** Adds and changes attributes so that no value is lost without being named first. */
public final class AttributeEdit {

    /**
     * A value that is there.
     *
     * @param owner GUID of what has it
     * @param name of what has it
     * @param value as it is
     * @param read as the changed attribute understands it
     */
    public record Value(UUID owner, String name, String value, Cell read) {
    }

    private AttributeEdit() {
    }

    /** All values of an attribute as another definition of it would understand them. */
    public static List<Value> values(ProjectView view, Attribute as, Locale locale) {
        List<Value> values = new ArrayList<>();
        switch (as.of()) {
            case SOURCE -> view.sources().forEach((Source s) -> add(view, as, s.id(), s.title(), locale, values));
            case PERSON -> view.people().forEach((Person p) -> add(view, as, p.id(), p.name(), locale, values));
            case SCHOOL -> view.schools().forEach((School s) -> add(view, as, s.id(), s.name(), locale, values));
            default -> view.groups().forEach((Group g) -> add(view, as, g.id(), g.name(), locale, values));
        }
        return values;
    }

    private static void add(ProjectView view, Attribute as, UUID owner, String name, Locale locale, List<Value> values) {
        String value = view.values(owner).get(as.id());
        if (value != null) {
            values.add(new Value(owner, name, value, ValueReading.read(as.type(), as.values(), value, locale)));
        }
    }

    /** The values that another definition of the attribute cannot hold. */
    public static List<Value> misfits(ProjectView view, Attribute as, Locale locale) {
        return values(view, as, locale).stream().filter(value -> !value.read().fits()).toList();
    }

    /** Whether there is another attribute of the same kind with that name, whatever its case. */
    public static boolean nameTaken(ProjectView view, Attribute attribute) {
        return view.attributes().stream().anyMatch(other -> other.of() == attribute.of() && !other.id().equals(attribute.id())
                && other.name().equalsIgnoreCase(attribute.name()));
    }

    /**
     * Adds or changes an attribute; values are written as the new type wants them.
     *
     * @param dropMisfits whether values that do not fit are taken away; if not and there are any, the edit fails and names one
     */
    public static void put(ProjectEdit edit, Attribute attribute, Locale locale, boolean dropMisfits) throws Failure {
        List<Value> values = values(edit.before(), attribute, locale);
        for (Value value : values) {
            if (!value.read().fits() && !dropMisfits) {
                throw new Failure("\"" + value.value() + "\" does not fit the attribute " + attribute.name() + ".", value.name(),
                        "Change the value first, or the attribute.");
            }
        }
        edit.put(attribute);
        for (Value value : values) {
            String wanted = value.read().fits() ? value.read().value() : "";
            if (!wanted.equals(value.value())) {
                edit.setValue(attribute.id(), value.owner(), wanted);
            }
        }
    }

    /** Takes the attribute away with all its values. */
    public static void remove(ProjectEdit edit, UUID attribute) throws Failure {
        edit.remove(EntityKind.ATTRIBUTE, attribute);
    }
}
