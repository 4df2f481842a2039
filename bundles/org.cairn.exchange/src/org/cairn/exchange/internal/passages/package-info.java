// SPDX-License-Identifier: EPL-2.0
/** Internal. Tables and documents of coded passages. */
package org.cairn.exchange.internal.passages;
