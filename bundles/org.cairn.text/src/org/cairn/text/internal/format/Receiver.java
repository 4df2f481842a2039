// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Problem;

/** Takes what a reader finds in one file, in order. May block until there is room. */
public interface Receiver {

    void document(ReadDocument document);

    void problem(Problem problem);
}
