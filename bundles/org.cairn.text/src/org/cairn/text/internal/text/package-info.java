// SPDX-License-Identifier: EPL-2.0
/** Internal: what is the same for all kinds of files: characters, paragraphs, structure, speakers, dates. */
package org.cairn.text.internal.text;
