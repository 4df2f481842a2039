// SPDX-License-Identifier: EPL-2.0
/**
 * API. Several coders in one project: who may see what in blind rounds ({@link org.cairn.core.coders.Sight}), rounds and locks, the
 * work of two coders compared, and the consensus of it.
 */
package org.cairn.core.coders;
