// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Map;
import java.util.function.Consumer;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectHandler;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;

/** Commands on the passage in the reader in front; {@code plugin.xml} says which behind a colon. */
public final class CodingHandler extends ProjectHandler implements IExecutableExtension {

    private static final Map<String, Consumer<ReaderCommands>> COMMANDS = Map.of("invivo", ReaderCommands::inVivo,
            "paragraph", ReaderCommands::paragraph, "turn", ReaderCommands::turn, "recode", ReaderCommands::recode,
            "split", ReaderCommands::split, "merge", ReaderCommands::merge, "quotation", ReaderCommands::copyQuotation);

    private Consumer<ReaderCommands> command;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        command = COMMANDS.get(data);
    }

    @Override
    protected void run(OpenProject project, IWorkbenchWindow window) {
        window.getService(ActiveReader.class).with(command);
    }
}
