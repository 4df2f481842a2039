// SPDX-License-Identifier: EPL-2.0
/** Internal. Runs as bytes: every kind of result is written and read back without loss, the passages behind its numbers included. */
package org.cairn.analysis.internal.kept;
