package org.commonhold.page.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Replays every history that there is: {@code ./commonhold soak replay}. Its figures stand in docs/merge.md. */
class ReplaySoak {

    @Test
    void whatMergesIsWhatThePageBecame() throws Exception {
        Replay replay = Replay.of(Integer.MAX_VALUE);
        System.out.println(replay.report());
        assertThat(replay.scores().values())
                .allSatisfy(score -> assertThat(score.wrong).isEmpty());
    }
}
