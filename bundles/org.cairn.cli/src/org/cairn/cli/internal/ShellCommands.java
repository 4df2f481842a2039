// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands in the OSGi shell: {@code cairn:cairn search P.cairn trust}. */
@Component(service = ShellCommands.class, property = {"osgi.command.scope=cairn", "osgi.command.function=cairn"})
public final class ShellCommands {
    private final ToIntFunction<String[]> main;

    @Activate
    public ShellCommands(@Reference(target = "(cairn.command=main)") ToIntFunction<String[]> main) {
        this.main = main;
    }

    /** Runs a command as the process's command line would and returns its exit code. */
    public int cairn(Object... arguments) {
        return main.applyAsInt(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
