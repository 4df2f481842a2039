// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.Priority;
import org.cairn.model.enquiry.Enquiry;

/**
 * Which enquiries serve which priorities, whichever of the two says so.
 *
 * @param enquiries by priority, in order; empty where none serves it
 * @param unaligned enquiries that serve no priority
 */
public record Alignment(Map<Priority, List<Enquiry>> enquiries, List<Enquiry> unaligned) {

    /** The alignment of all enquiries with all priorities. */
    public static Alignment of(ModelLibrary library) {
        List<Enquiry> all = library.all(Enquiry.class);
        List<Enquiry> unaligned = new ArrayList<>(all);
        Map<Priority, List<Enquiry>> enquiries = new LinkedHashMap<>();
        for (Alliance alliance : library.all(Alliance.class)) {
            for (Priority priority : alliance.getPriorities()) {
                List<Enquiry> serving = all.stream().filter(enquiry -> enquiry.getPriorities().contains(priority.getId())
                        || priority.getEnquiries().contains(enquiry.getId())).toList();
                enquiries.put(priority, serving);
                unaligned.removeAll(serving);
            }
        }
        return new Alignment(enquiries, List.copyOf(unaligned));
    }

    /** Priorities that no enquiry serves. */
    public List<Priority> unserved() {
        return enquiries.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    }
}
