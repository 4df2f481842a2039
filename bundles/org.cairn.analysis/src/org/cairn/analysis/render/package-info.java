// SPDX-License-Identifier: EPL-2.0
/**
 * API. Results as text, CSV, JSON, HTML, XLSX, SVG and PNG: {@link org.cairn.analysis.render.ResultOutput} writes all of them;
 * {@link org.cairn.analysis.render.Tables} turns any result into tables, {@link org.cairn.analysis.render.Drawing} into a picture that
 * knows which number is where.
 */
package org.cairn.analysis.render;
