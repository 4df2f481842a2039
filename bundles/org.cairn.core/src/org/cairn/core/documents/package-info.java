// SPDX-License-Identifier: EPL-2.0
/**
 * API. Documents that are more than their text: pages and pictures with coded parts, films and sounds with transcripts, and who
 * must have consented before a film is shown.
 */
package org.cairn.core.documents;
