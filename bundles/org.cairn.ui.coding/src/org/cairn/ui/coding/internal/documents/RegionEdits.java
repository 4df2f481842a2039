// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.Source;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.RecentCodes;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;

/** What a person does to coded parts of pages and pictures: each is one step of the history. */
final class RegionEdits {

    private final ActiveProject active;
    private final RecentCodes recent;

    RegionEdits(ActiveProject active, RecentCodes recent) {
        this.active = active;
        this.recent = recent;
    }

    /** Whether the open project can be changed. */
    boolean isPossible() {
        return active.current().map(project -> project.session().isWritable()).orElse(false);
    }

    /** Codes a part of a page with a chosen code, which is made first if it is new; then goes on with the GUID of the coding. */
    void code(Widget owner, Source source, int page, Region region, CodeChooser.Choice choice, Consumer<UUID> then) {
        OpenProject project = active.current().orElseThrow();
        UUID id = UUID.randomUUID();
        UUID code = choice.code() != null ? choice.code().id() : UUID.randomUUID();
        Edits.make(project, owner, NLS.bind(Messages.region_actionCode, source.title(), choice.name()), edit -> {
            if (choice.code() == null) {
                var codebook = edit.before().codebook();
                edit.put(new Code(code, null, choice.name(), CodeColors.next(codebook), true, codebook.roots().size(),
                        Code.Definition.EMPTY));
            }
            Coder coder = project.session().coder();
            if (edit.before().coder(coder.id()).isEmpty()) {
                edit.put(coder);
            }
            edit.put(new RegionCoding(id, source.id(), page, region, code, coder.id(), Instant.now(), "", 0, false));
            return id;
        }, made -> {
            recent.used(code);
            then.accept(made);
        });
    }

    /** Takes the code off a part. */
    void remove(Widget owner, PageMarks.Part part) {
        active.current().ifPresent(project -> Edits.make(project, owner, NLS.bind(Messages.region_actionTakeOff, part.code().name()),
                edit -> {
                    edit.remove(EntityKind.REGION, part.coding().id());
                    return null;
                }));
    }

    /** Moves a part or makes it larger or smaller. */
    void place(Widget owner, PageMarks.Part part, Region region) {
        RegionCoding old = part.coding();
        put(owner, NLS.bind(Messages.region_actionMove, part.code().name()), new RegionCoding(old.id(), old.source(), old.page(), region,
                old.code(), old.coder(), old.created(), old.comment(), old.weight(), old.important()));
    }

    /** Changes what is noted about a part. */
    void note(Widget owner, PageMarks.Part part, String comment, int weight, boolean important) {
        RegionCoding old = part.coding();
        put(owner, NLS.bind(Messages.region_actionNote, part.code().name()), new RegionCoding(old.id(), old.source(), old.page(),
                old.region(), old.code(), old.coder(), old.created(), comment, weight, important));
    }

    private void put(Widget owner, String label, RegionCoding coding) {
        active.current().ifPresent(project -> Edits.make(project, owner, label, edit -> {
            edit.put(coding);
            return null;
        }));
    }
}
