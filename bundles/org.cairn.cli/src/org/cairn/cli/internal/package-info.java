// SPDX-License-Identifier: EPL-2.0
/**
 * Internal: the commands of the command line. {@link org.cairn.cli.internal.CommandLineProgram} is the program, each command is
 * a class of its own, and {@link org.cairn.cli.internal.MainCommand} offers the program to the launcher.
 */
package org.cairn.cli.internal;
