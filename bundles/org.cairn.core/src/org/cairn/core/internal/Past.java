// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectPast;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Looks into the change log; see {@link ProjectPast}. */
final class Past implements ProjectPast {

    private final Store store;
    private final Supplier<Present> present;

    Past(Store store, Supplier<Present> present) {
        this.store = store;
        this.present = present;
    }

    @Override
    public List<Step> steps() throws Failure {
        return store.lineage();
    }

    /** Takes everything back in a transaction, reads what differs, and lets the transaction go. */
    @Override
    public ProjectView asItWas(long step) throws Failure {
        for (Step later : store.lineage()) {
            if (later.number() > step && later.purged()) {
                throw new Failure("How the project was before cannot be told: the past was deleted for good.", "", "");
            }
        }
        try (Transaction transaction = store.begin()) {
            Present now = present.get();
            for (long number = store.version(); number > step; number--) {
                transaction.revert(number);
            }
            View was = new View(now.whole().parts().next(transaction, new HashSet<>()), step);
            return Blinding.of(was, now.sight(), null, null);
        }
    }

    @Override
    public Optional<Instant> changed(EntityKind kind, UUID id) throws Failure {
        TableDef table = Entities.table(kind);
        Parts parts = present.get().whole().parts();
        long key = kind == EntityKind.CODING ? present.get().whole().codings().idOf(id) : parts.keys().id(table, id);
        Instant last = null;
        for (Store.Touch touch : key == 0 ? List.<Store.Touch>of() : store.touches(table)) {
            if (touch.first() <= key && key <= touch.last() && (last == null || touch.at().isAfter(last))) {
                last = touch.at();
            }
        }
        return Optional.ofNullable(last);
    }
}
