package org.scenicwatch.dashboard.caseclocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlineRungTest {

    @Test
    void handlerAndDeskAreToldFirstThenReviewerAndLeaderThenTheCommanderWhenItIsDue() {
        Instant warn = Instant.parse("2026-05-01T04:00:00Z");
        Instant due = Instant.parse("2026-05-01T04:30:00Z");

        assertThat(DeadlineRung.HANDLER.at(warn, due)).isEqualTo(warn);
        assertThat(DeadlineRung.DESK.at(warn, due)).isEqualTo(warn);
        assertThat(DeadlineRung.REVIEWER.at(warn, due)).isEqualTo("2026-05-01T04:10:00Z");
        assertThat(DeadlineRung.LEADER.at(warn, due)).isEqualTo("2026-05-01T04:20:00Z");
        assertThat(DeadlineRung.COMMANDER.at(warn, due)).isEqualTo(due);
    }

    @Test
    void theNumbersInIdsOfMessagesStayAsTheyWereGiven() {
        assertThat(Arrays.stream(DeadlineRung.values()).collect(Collectors.toMap(Enum::name, DeadlineRung::number)))
                .isEqualTo(Map.of("DESK", 0, "LEADER", 1, "COMMANDER", 2, "HANDLER", 3, "REVIEWER", 4));
    }
}
