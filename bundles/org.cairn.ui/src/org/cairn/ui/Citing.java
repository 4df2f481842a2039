// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

/** Ties things to claims. An OSGi service; for the UI thread. */
public interface Citing {

    /** Asks of which claim something is evidence and how it bears on it, and keeps that. What may not be cited is told. */
    void cite(Citable what);
}
