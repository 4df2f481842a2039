// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.Objects;
import java.util.UUID;
import org.cairn.ui.Icon;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * Says whose work is compared. Two are equal when they mean the same coders and round.
 *
 * @param first GUID of the coder on the left
 * @param second GUID of the coder on the right
 * @param round GUID of the round, or null
 * @param title for the tab
 */
record ComparisonInput(UUID first, UUID second, UUID round, String title) implements PlainInput {

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.PERSON.descriptor();
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparisonInput input && first.equals(input.first) && second.equals(input.second)
                && Objects.equals(round, input.round);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, round);
    }
}
