// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

/** Shows what a query finds. An OSGi service. */
public interface PassageFinder {

    /** Brings the search view to the front, puts the query in and asks it; an empty query only takes the focus there. */
    void find(String query);
}
