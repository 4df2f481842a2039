// SPDX-License-Identifier: EPL-2.0
/**
 * API. How long work says how far it is, how it is stopped, and how it says what went wrong.
 *
 * <p>{@link org.cairn.api.progress.Progress} is handed to every operation that can take over 100 ms.
 * {@link org.cairn.api.progress.Problem} is one line for a person: what, where, what to do.
 * {@link org.cairn.api.progress.Failure} is a problem that ended an operation; nothing was changed.
 * {@link org.cairn.api.progress.Cancelled} is thrown when the person asked to stop; nothing was changed either.
 */
package org.cairn.api.progress;
