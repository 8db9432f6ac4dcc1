package org.commonhold.site.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.commonhold.site.trial.Campaign.Victim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} during 200 saves. {@code ./commonhold soak kill} does the same for as long as one likes. */
class KillIT {

    private static final int SAVES = 200;

    @Test
    void nothingThatWasAnsweredIsLostOrDoubled(@TempDir Path temp) throws Exception {
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Campaign campaign = new Campaign(site, RandomGenerator.getDefault(), temp);
            campaign.begin();
            for (Victim victim : new Victim[] {Victim.EVERYTHING, Victim.DATABASE, Victim.IMPORT, Victim.APPLICATION}) {
                campaign.round(victim, SAVES / 5);
                campaign.check();
            }
            campaign.awaitSaves(SAVES);
            campaign.awaitImports(2);
            campaign.end();
            campaign.check();
            campaign.checkSearch();
            Site.Said verified = site.verify();
            assertThat(verified.text())
                    .contains("The ledger holds:", "Every revision has the words that the ledger vouches for.");
            assertThat(verified.exit()).isZero();
            campaign.checkRebuiltIndex();
            System.out.println(campaign.report());
        }
    }
}
