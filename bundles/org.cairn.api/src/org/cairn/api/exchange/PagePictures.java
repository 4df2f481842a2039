// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import org.cairn.api.progress.Failure;

/** Shows documents as they were printed or photographed: PDF documents page by page, pictures as they are. An OSGi service; thread-safe. */
public interface PagePictures {

    /**
     * Opens a document. What kind it is, its bytes say.
     *
     * @param file the original of a source; not to be changed while the pages are open
     * @return its pages; close them
     * @throws Failure if it is nothing that can be shown as pages, is damaged or locked: with the reason and what to do
     */
    Pages open(byte[] file) throws Failure;
}
