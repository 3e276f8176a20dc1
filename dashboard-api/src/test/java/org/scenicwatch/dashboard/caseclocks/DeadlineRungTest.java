package org.scenicwatch.dashboard.caseclocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineRungTest {

    @Test
    void theDeskIsToldFirstThenTheLeaderThenTheCommanderWhenItIsDue() {
        Instant warn = Instant.parse("2026-05-01T04:00:00Z");
        Instant due = Instant.parse("2026-05-01T04:30:00Z");

        assertThat(DeadlineRung.DESK.at(warn, due)).isEqualTo(warn);
        assertThat(DeadlineRung.LEADER.at(warn, due)).isEqualTo("2026-05-01T04:20:00Z");
        assertThat(DeadlineRung.COMMANDER.at(warn, due)).isEqualTo(due);
    }
}
