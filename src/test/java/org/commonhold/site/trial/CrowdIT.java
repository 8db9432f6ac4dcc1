package org.commonhold.site.trial;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small crowd on one page, and saves on several pages while they are read. {@code ./commonhold soak crowd} is the large one. */
class CrowdIT {

    @Test
    void everySaveIsInHistoryOnceOrWaitsOnce(@TempDir Path temp) throws Exception {
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Crowd one = new Crowd(site, 40);
            one.closedLoop(one.page("Crowded"), 16, 200);
            one.check();
            System.out.println("16 writers on one page: " + one.report());
        }
    }

    @Test
    void savesOnManyPagesGoOnWhileTheyAreRead(@TempDir Path temp) throws Exception {
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Crowd many = new Crowd(site, 20);
            many.openLoop(List.of(many.page("First"), many.page("Second"), many.page("Third")), 20, 5);
            many.check();
            System.out.println("20 saves a second over three pages: " + many.report());
        }
    }
}
