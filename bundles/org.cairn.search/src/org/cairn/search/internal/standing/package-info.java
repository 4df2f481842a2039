// SPDX-License-Identifier: EPL-2.0
/** Internal: standing queries and the evidence inbox. */
package org.cairn.search.internal.standing;
