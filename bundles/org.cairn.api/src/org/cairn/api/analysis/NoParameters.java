// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

/** The parameters of an analysis that can be asked nothing. */
public record NoParameters() {
}
