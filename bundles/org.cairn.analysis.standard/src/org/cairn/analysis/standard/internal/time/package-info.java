// SPDX-License-Identifier: EPL-2.0
/** Internal: what changes with time: codes and words by month, term or phase, and what each person takes up and lets go. */
package org.cairn.analysis.standard.internal.time;
