// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. Starts the command line: Apache Felix with a folder of bundles, one command, exit.
 *
 * <p>What is said on the command line is answered by a service: a {@code java.util.function.ToIntFunction<String[]>} with the
 * property {@code cairn.command=main}, which takes the arguments and gives the exit code. The JRE owns that type, so the launcher
 * and the bundles share no class.
 */
package org.cairn.launcher.internal;
