package org.commonhold.site.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.commonhold.site.trial.Campaign.Victim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link KillIT} at full size: {@code ./commonhold soak kill -Dkill.rounds=500 -Dkill.seed=7}. Every round kills a victim
 * drawn by lot, at a random point, and compares history, chain and words; the end also compares the index with a new one.
 */
class KillSoak {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 300);
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());

    @Test
    void nothingThatWasAnsweredIsLostOrDoubled(@TempDir Path temp) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
        List<Victim> victims = List.of(Victim.values());
        System.out.println("kill.rounds " + ROUNDS + ", kill.seed " + SEED);
        try (Site site = new Site(temp.resolve("data"))) {
            site.start();
            Campaign campaign = new Campaign(site, random, temp);
            campaign.begin();
            for (int round = 1; round <= ROUNDS; round++) {
                campaign.round(victims.get(random.nextInt(victims.size())), 30);
                campaign.check();
                if (round % 10 == 0) {
                    campaign.awaitImports(round / 10); // else none would ever come to its end
                    System.out.println("round " + round + ": " + campaign.report());
                }
            }
            campaign.end();
            campaign.check();
            campaign.checkSearch();
            campaign.checkRebuiltIndex();
            System.out.println(campaign.report());
        }
    }
}
