// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.cairn.api.project.Code;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.FavouriteCodes;
import org.cairn.ui.RecentCodes;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.prefs.BackingStoreException;

/** What a person's hands know of a codebook, in the preferences of the workbench by GUID of the project. */
@Component
public final class CodePreferences implements FavouriteCodes, RecentCodes {

    private static final String RECENT = "recent";
    private static final int RECENT_LIMIT = 8;

    private final ActiveProject active;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    @Activate
    public CodePreferences(@Reference ActiveProject active) {
        this.active = active;
    }

    private Optional<IEclipsePreferences> node() {
        return active.current().map(project -> InstanceScope.INSTANCE.getNode("org.cairn.ui/codes/" + project.view().info().id()));
    }

    private Optional<Code> code(String id) {
        try {
            UUID guid = UUID.fromString(id);
            return active.current().flatMap(project -> project.view().codebook().code(guid)).filter(Code::codable);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nothing is kept there
        }
    }

    @Override
    public Optional<Code> code(int number) {
        return node().flatMap(node -> code(node.get(String.valueOf(number), "")));
    }

    @Override
    public int number(UUID code) {
        return node().map(node -> {
            for (int number = 1; number <= MOST; number++) {
                if (node.get(String.valueOf(number), "").equals(code.toString())) {
                    return number;
                }
            }
            return 0;
        }).orElse(0);
    }

    @Override
    public void assign(UUID code, int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("There is no number key " + number + " for a code.");
        }
        node().ifPresent(node -> {
            int before = number(code);
            if (before > 0) {
                node.remove(String.valueOf(before));
            }
            if (number > 0) {
                node.put(String.valueOf(number), code.toString());
            }
            save(node);
            followers.forEach(Runnable::run);
        });
    }

    @Override
    public void follow(Widget owner, Runnable changed) {
        followers.add(changed);
        owner.addDisposeListener(event -> followers.remove(changed));
    }

    @Override
    public List<Code> latest() {
        return node().map(node -> Stream.of(node.get(RECENT, "").split(" ")).flatMap(id -> code(id).stream()).toList()).orElse(List.of());
    }

    @Override
    public void used(UUID code) {
        node().ifPresent(node -> {
            List<String> ids = new ArrayList<>(List.of(code.toString()));
            latest().stream().map(other -> other.id().toString()).filter(id -> !ids.contains(id)).limit(RECENT_LIMIT - 1L).forEach(ids::add);
            node.put(RECENT, String.join(" ", ids));
            save(node);
        });
    }

    private static void save(IEclipsePreferences node) {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            System.getLogger(CodePreferences.class.getName()).log(Level.WARNING, "Preferences could not be saved", e);
        }
    }
}
