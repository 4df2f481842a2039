// SPDX-License-Identifier: EPL-2.0
/** Internal. Runs the headless bundles together: on Equinox here, on Apache Felix in {@code test}. */
package org.cairn.itests;
