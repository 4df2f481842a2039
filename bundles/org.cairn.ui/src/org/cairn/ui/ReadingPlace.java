// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Span;

/** An editor that shows a source. The workbench remembers where a person reads, and comes back there when it is started again. */
public interface ReadingPlace {

    /** GUID of the source. */
    UUID source();

    /** Code point in the text at which the person is: the caret, or the top of what is to be seen if the caret is elsewhere. */
    int offset();

    /** The passage that is selected there; empty if none is. */
    Optional<Span> selection();
}
