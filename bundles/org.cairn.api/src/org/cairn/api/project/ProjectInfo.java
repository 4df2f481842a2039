// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.UUID;

/**
 * What a project says of itself.
 *
 * @param id GUID of the project; a copy keeps it, which is how two copies know that they can be merged
 * @param name as people call it
 * @param description a paragraph, or empty
 * @param created when the project was made
 */
public record ProjectInfo(UUID id, String name, String description, Instant created) {
}
