package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link ReplaySoak} at a size that takes a second. */
class ReplayTest {

    private static final int PAGES = 40;

    @Test
    void m13_whatMergesIsWhatThePageBecame() throws Exception {
        Replay replay = Replay.of(PAGES);
        assertThat(replay.scores().values())
                .allSatisfy(score -> assertThat(score.wrong).isEmpty());
        assertThat(replay.total(score -> score.cases)).isGreaterThan(100);
        assertThat(replay.total(score -> score.right)).isGreaterThan(replay.total(score -> score.lineMergeRight));
    }
}
