// SPDX-License-Identifier: EPL-2.0
/** API. Projects of other programs in those programs' own files. */
package org.cairn.exchange.peers;
