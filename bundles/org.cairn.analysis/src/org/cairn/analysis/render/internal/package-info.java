// SPDX-License-Identifier: EPL-2.0
/** Internal: how results are drawn. */
package org.cairn.analysis.render.internal;
