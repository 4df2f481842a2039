// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

/**
 * Why a parameter cannot be taken.
 *
 * @param parameter its name; empty when it is about several together
 * @param message names the parameter, the value and what is allowed; one or two sentences for the person
 */
public record ParameterProblem(String parameter, String message) {
}
