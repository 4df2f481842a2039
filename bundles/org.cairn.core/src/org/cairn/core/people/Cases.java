// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;

/**
 * Case-based filing: a source or a passage belongs to a person, school or group as a case. A filing is a {@link Link} from the source
 * or passage to the case with the relation {@link #RELATION}.
 */
public final class Cases {

    /** The relation of links that file something under a case. */
    public static final String RELATION = "case";

    /**
     * Something that is filed under a case.
     *
     * @param link GUID of the link
     * @param source the source
     * @param what the whole source or a passage of it
     */
    public record Filed(UUID link, Source source, Ref what) {
    }

    private Cases() {
    }

    /** What is filed under a case, in order of the sources and of the text. */
    public static List<Filed> of(ProjectView view, Ref theCase) {
        List<Filed> filed = new ArrayList<>();
        for (Link link : view.links()) {
            if (isFiling(link) && link.to().equals(theCase)) {
                view.source(link.from().id()).ifPresent(source -> filed.add(new Filed(link.id(), source, link.from())));
            }
        }
        filed.sort(Comparator.comparingLong((Filed one) -> one.source().number())
                .thenComparingInt(one -> one.what().span() == null ? -1 : one.what().span().start()));
        return filed;
    }

    /** The cases that a source as a whole, or a passage, is filed under. */
    public static List<Ref> under(ProjectView view, Ref what) {
        return view.links().stream().filter(link -> isFiling(link) && link.from().equals(what)).map(Link::to).distinct().toList();
    }

    private static boolean isFiling(Link link) {
        return link.relation().equals(RELATION) && link.from().kind() == EntityKind.SOURCE;
    }

    /**
     * Files a source or passage under a case; does nothing if it is already.
     *
     * @param theCase a person, school or group
     */
    public static void file(ProjectEdit edit, Ref what, Ref theCase) throws Failure {
        if (what.kind() != EntityKind.SOURCE) {
            throw new IllegalArgumentException("Only sources and passages are filed under a case, no " + what.kind() + ".");
        }
        if (theCase.kind() != EntityKind.PERSON && theCase.kind() != EntityKind.SCHOOL && theCase.kind() != EntityKind.GROUP) {
            throw new IllegalArgumentException("A " + theCase.kind() + " is no case.");
        }
        if (!under(edit.before(), what).contains(theCase)) {
            edit.put(new Link(UUID.randomUUID(), what, theCase, RELATION, ""));
        }
    }
}
