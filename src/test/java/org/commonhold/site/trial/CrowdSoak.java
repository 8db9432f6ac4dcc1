package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SAFETY section 2, row 6, at full size: {@code ./commonhold soak crowd}. 64 writers in a closed loop on one page, 10,000
 * saves; then 20 saves a second over 100 pages for {@code -Dcrowd.seconds}, while they are read. The figures stand in
 * docs/performance.md.
 */
class CrowdSoak {

    private static final int SAVES = Integer.getInteger("crowd.saves", 10_000);
    private static final int SECONDS = Integer.getInteger("crowd.seconds", 300);

    @Test
    void sixtyFourOnOnePage(@TempDir Path temp) throws Exception {
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Crowd one = new Crowd(site, 200);
            one.closedLoop(one.page("Crowded"), 64, SAVES);
            System.out.println("64 writers on one page: " + one.report());
            one.check();
            assertThat(site.verify().exit()).isZero();
            assertThat(one.millis(.99)).isLessThan(2_000);
        }
    }

    @Test
    void twentyASecondOverAHundredPages(@TempDir Path temp) throws Exception {
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Crowd many = new Crowd(site, 40);
            List<String> pages = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                pages.add(many.page("Page+" + i));
            }
            many.openLoop(pages, 20, SECONDS);
            System.out.println("20 saves a second over 100 pages: " + many.report());
            many.check();
            assertThat(many.millis(.99)).isLessThan(300);
        }
    }
}
