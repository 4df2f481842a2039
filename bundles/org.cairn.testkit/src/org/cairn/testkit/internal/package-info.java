// SPDX-License-Identifier: EPL-2.0
/** Internal: the view of a fake project. */
package org.cairn.testkit.internal;
