// SPDX-License-Identifier: EPL-2.0
/** Internal. The sample that EXTENDING.md tells about and that a new plugin begins as. */
package org.cairn.example.analysis.internal;
