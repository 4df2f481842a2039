// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a parameter, or the constant of an enum that is a choice, is called. Without it the name is taken apart: {@code atLeast} is "At least". */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Label {

    String value();
}
