// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

/** What plans and records and their parts are called in the language of the person. An OSGi service; thread-safe, but not for the UI thread. */
public interface RecordNames {

    /**
     * What one of a kind is called: "Ethics form".
     *
     * @param kind as in {@link org.cairn.api.project.ModelDocument#kind()}
     */
    String kind(String kind);

    /**
     * Where in such a plan or record something stands: "Phases 2 › Findings 1 › Text".
     *
     * @param path as in {@link org.cairn.api.search.FoundRecords.Line#path()}; empty for the whole
     */
    String place(String kind, String path);
}
