// SPDX-License-Identifier: EPL-2.0
/**
 * API. Results are data: what the screen shows, the command line can print, a report can hold and a test can assert.
 */
package org.cairn.api.analysis.result;
