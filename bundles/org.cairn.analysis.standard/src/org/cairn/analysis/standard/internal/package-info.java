// SPDX-License-Identifier: EPL-2.0
/** Internal: the analyses that Cairn brings along, written against the public API only, as a plugin would be. */
package org.cairn.analysis.standard.internal;
