// SPDX-License-Identifier: EPL-2.0
/**
 * API. How documents come into a project: {@link org.cairn.api.exchange.DocumentReading} turns files of any kind into
 * {@link org.cairn.api.exchange.ReadDocument}s; the project stores them.
 */
package org.cairn.api.exchange;
