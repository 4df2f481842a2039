// SPDX-License-Identifier: EPL-2.0
/** API of the search bundle: opening the index of a project, and coding what a query finds. */
package org.cairn.search;
