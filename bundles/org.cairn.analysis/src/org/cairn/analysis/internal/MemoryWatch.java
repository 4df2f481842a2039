// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** How much memory a thread asked for, and whether the process is about to have none. */
final class MemoryWatch {

    /** So full after a collection of garbage that hardly anything can be done: other work must not fail for an analysis. */
    private static final double FULL = 0.92;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported() && bean.isThreadAllocatedMemoryEnabled() ? bean : null;
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()).toList();

    /** Bytes that the current thread has asked for since it began, or -1. */
    long allocated() {
        return threads == null ? -1 : threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    /** Whether what is in use after the last collection of garbage nearly fills the heap. */
    boolean isFull() {
        long limit = Runtime.getRuntime().maxMemory();
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage left = pool.getCollectionUsage();
            MemoryUsage now = pool.getUsage();
            if (left != null && left.getUsed() > FULL * limit && now.getUsed() > FULL * limit) {
                return true;
            }
        }
        return false;
    }
}
