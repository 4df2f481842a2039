// SPDX-License-Identifier: EPL-2.0
/** Internal: the commands of the command line. */
package org.cairn.cli.internal;
