// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

/** Receives rows in ascending order of their keys. */
@FunctionalInterface
public interface RowVisitor {

    void row(Row row);
}
