// SPDX-License-Identifier: EPL-2.0
/** API. Coded passages and their texts as tables, documents and data for statistics. */
package org.cairn.exchange.passages;
