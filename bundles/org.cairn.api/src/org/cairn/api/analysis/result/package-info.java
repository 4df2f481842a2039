// SPDX-License-Identifier: EPL-2.0
/**
 * API. Results are data: what the screen shows, the command line can print, a report can hold and a test can assert.
 *
 * <p>A {@link org.cairn.api.analysis.result.Result} is one of {@link org.cairn.api.analysis.result.Table},
 * {@link org.cairn.api.analysis.result.Matrix}, {@link org.cairn.api.analysis.result.Tree}, {@link org.cairn.api.analysis.result.Chart},
 * {@link org.cairn.api.analysis.result.Network}, {@link org.cairn.api.analysis.result.Text}, several of them under one heading
 * ({@link org.cairn.api.analysis.result.Composite}), or {@link org.cairn.api.analysis.result.Failed}. All are immutable and may be used on
 * any thread. Every cell, bar, point, node and edge can carry its {@link org.cairn.api.analysis.result.Evidence}: the passages behind it,
 * looked up when somebody asks. Two results are equal when they show the same; evidence does not count.
 */
package org.cairn.api.analysis.result;
