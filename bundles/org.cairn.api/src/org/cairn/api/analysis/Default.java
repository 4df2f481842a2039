// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter is when nobody says otherwise, written as on the command line: {@code "0.5"}, {@code "true"}, {@code "word"},
 * {@code "2013-09"}; several for a list. Without it: the smallest allowed number (0 where none is), false, empty text, the first choice, no
 * date, everything selected, an empty list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    String[] value();
}
