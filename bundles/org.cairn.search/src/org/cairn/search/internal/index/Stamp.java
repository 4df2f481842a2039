// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a commit of the index says of itself.
 *
 * @param schema how fields and words were made
 * @param project GUID of the project
 * @param version change of the project up to which the index holds everything
 * @param moment when that change was made: tells a change from another of the same number, after a backup was put back
 * @param names stands for all that is in the index but belongs to something else; see {@link Holding#names}
 * @param complete whether it was ever complete; false while it is first made
 */
record Stamp(String schema, UUID project, long version, String moment, String names, boolean complete) {

    /** Rises with every change of the fields. */
    static final String SCHEMA = "2." + Words.VERSION;

    Map<String, String> toMap() {
        Map<String, String> map = new HashMap<>();
        map.put("schema", schema);
        map.put("project", project.toString());
        map.put("version", Long.toString(version));
        map.put("moment", moment);
        map.put("names", names);
        map.put("complete", Boolean.toString(complete));
        return map;
    }

    /** @throws IllegalArgumentException if no stamp of any Cairn is in {@code map} */
    static Stamp of(Map<String, String> map) {
        String project = map.get("project");
        if (project == null) {
            throw new IllegalArgumentException("no stamp");
        }
        return new Stamp(map.getOrDefault("schema", ""), UUID.fromString(project), Long.parseLong(map.getOrDefault("version", "-1")),
                map.getOrDefault("moment", ""), map.getOrDefault("names", ""), Boolean.parseBoolean(map.get("complete")));
    }
}
