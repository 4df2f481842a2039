// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import picocli.CommandLine.Parameters;

/** A command that asks a query. */
abstract class QueryCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "QUERY", description = "What to find, in Cairn's query language; one argument, so quote it.")
    String query;

    QueryCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }
}
