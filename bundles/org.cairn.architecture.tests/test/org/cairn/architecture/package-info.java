// SPDX-License-Identifier: EPL-2.0
/** Internal. Reads the manifests and sources of all bundles and holds them to the rules of the house. */
package org.cairn.architecture;
