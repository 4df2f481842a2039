// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.api.exchange.Pages;
import org.cairn.api.project.RegionCoding.Region;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

    private final PageLayout layout = new PageLayout(List.of(new Pages.Size(100, 200), new Pages.Size(200, 100)), 2);

    @Test
    void pagesLieBelowEachOtherInTheMiddle() {
        assertEquals(new Rectangle(300, 12, 200, 400), layout.page(1, 800));
        assertEquals(new Rectangle(200, 424, 400, 200), layout.page(2, 800));
        assertEquals(636, layout.height());
        assertEquals(1, layout.pageAt(0));
        assertEquals(1, layout.pageAt(411));
        assertEquals(2, layout.pageAt(412), "between two pages it is the next one");
        assertEquals(2, layout.pageAt(9999));
    }

    @Test
    void aThousandPagesAreFoundByTheirHeight() {
        PageLayout many = new PageLayout(Collections.nCopies(1000, new Pages.Size(595, 842)), 1.5);
        for (int page = 1; page <= 1000; page++) {
            Rectangle on = many.page(page, 900);
            assertEquals(page, many.pageAt(on.y));
            assertEquals(page, many.pageAt(on.y + on.height - 1));
        }
    }

    @Test
    void regionsStayOnTheirPage() {
        Rectangle on = new Rectangle(10, 20, 100, 200);
        assertEquals(new Region(0.1, 0.1, 0.4, 0.3), PageLayout.region(on, 60, 100, 20, 40));
        assertEquals(new Rectangle(20, 40, 40, 60), PageLayout.on(on, new Region(0.1, 0.1, 0.4, 0.3)));
        assertEquals(new Region(0, 0, 1, 1), PageLayout.region(on, -500, -500, 5000, 5000));
        Random random = new Random(3);
        Region region = new Region(0.4, 0.4, 0.2, 0.2);
        for (int i = 0; i < 10_000; i++) {
            region = PageLayout.moved(region, random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5,
                    random.nextDouble() - 0.5);
            assertTrue(region.width() >= 0.0099 && region.height() >= 0.0099, region.toString());
            Region drawn = PageLayout.region(on, random.nextInt(400) - 200, random.nextInt(600) - 300, random.nextInt(400) - 200,
                    random.nextInt(600) - 300);
            assertTrue(drawn.width() >= 0.0099 && drawn.height() >= 0.0099, drawn.toString());
        }
    }
}
