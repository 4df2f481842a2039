// SPDX-License-Identifier: EPL-2.0
/** Internal: how parameters are read, analyses found and run. */
package org.cairn.analysis.internal;
