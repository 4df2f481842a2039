// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;

/** The project that is open in the workbench. An OSGi service. */
public interface ActiveProject {

    /** The open project. May be asked from any thread. */
    Optional<OpenProject> current();

    /**
     * Makes that the name under which the person codes, in the open project and in those to come, once what they have done so far is
     * done. To ask first whether they may, see {@link CoderSwitch}.
     */
    void codeAs(String name);

    /**
     * Tells {@code follower} on the UI thread what is there now, before this call returns, and then of everything that happens
     * until {@code owner} is disposed.
     */
    void follow(Widget owner, Consumer<ProjectUpdate> follower);
}
