// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What a package says to people, in their language: fills the fields of its class {@code Messages} from {@code messages.properties}
 * and {@code messages_de.properties} beside it. Unlike the platform's {@code NLS}, which would read them as Latin 1, it takes them
 * as what they are written in: UTF-8.
 */
public final class Translation {

    private Translation() {
    }

    /** Call it once, when the class is initialised. @param messages has one public static String for each key */
    public static void load(Class<?> messages) {
        ResourceBundle words = ResourceBundle.getBundle(messages.getPackageName() + ".messages", Locale.getDefault(),
                messages.getClassLoader());
        for (Field field : messages.getDeclaredFields()) {
            if (field.getType() == String.class && Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                fill(field, words);
            }
        }
    }

    private static void fill(Field field, ResourceBundle words) {
        try {
            field.setAccessible(true);
            field.set(null, field.getName());
            field.set(null, words.getString(field.getName()));
        } catch (MissingResourceException | IllegalAccessException e) {
            System.getLogger(Translation.class.getName()).log(Level.WARNING, "No words for " + field, e);
        }
    }
}
