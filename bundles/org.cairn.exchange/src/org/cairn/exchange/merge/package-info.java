// SPDX-License-Identifier: EPL-2.0
/** API. Merging what two people did to copies of one project. */
package org.cairn.exchange.merge;
