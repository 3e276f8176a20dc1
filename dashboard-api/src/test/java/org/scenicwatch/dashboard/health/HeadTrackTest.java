package org.scenicwatch.dashboard.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.Events.NOON;

import org.junit.jupiter.api.Test;

class HeadTrackTest {

    private final HeadTrack head = new HeadTrack();

    @Test
    void callsAProcessorThatFollowsAMovingHeadNearlyUpToDate() {
        for (int second = 0; second < 100; second++) {
            head.look(second * 300L, NOON.plusSeconds(second));
        }

        assertThat(head.lagMillis(99 * 300L - 5, NOON.plusSeconds(99))).isEqualTo(1_000);
        assertThat(head.lagMillis(99 * 300L, NOON.plusSeconds(99))).isZero();
        assertThat(head.lagMillis(89 * 300L, NOON.plusSeconds(99))).isEqualTo(10_000);
    }

    @Test
    void isAtTheHeadOfAnEmptyTable() {
        head.look(0, NOON);

        assertThat(head.newest()).isZero();
        assertThat(head.lagMillis(0, NOON.plusSeconds(60))).isEqualTo(60_000);
        head.look(0, NOON.plusSeconds(60));
        assertThat(head.lagMillis(0, NOON.plusSeconds(60))).isZero();
    }
}
