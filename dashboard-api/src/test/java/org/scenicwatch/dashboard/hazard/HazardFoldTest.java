package org.scenicwatch.dashboard.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.hazard.events.HazardOrdered;
import org.scenicwatch.core.hazard.events.HazardRechecked;
import org.scenicwatch.core.hazard.events.HazardRectified;
import org.scenicwatch.core.hazard.events.HazardReported;
import org.scenicwatch.core.hazard.events.HazardStruckOff;
import org.scenicwatch.core.hazard.events.RewardGranted;
import org.scenicwatch.core.hazard.events.RewardReversed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class HazardFoldTest {

    private static final String ID = "hazard:h";
    private static final Instant AT = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant DUE = AT.plusSeconds(60);

    private final MemorySpace<HazardRow> hazards = new MemorySpace<>(Map.of(), id -> {});
    private final MemorySpace<RewardRow> rewards = new MemorySpace<>(Map.of(), id -> {});
    private final HazardFold fold = new HazardFold(hazards, rewards);

    @Test
    void aHazardIsOverdueWhileItWaitsToBePutRightAndNotLonger() {
        reported();
        on(1, new HazardOrdered(ID, "maintenance", "GENERAL", DUE, "v-1", AT));
        assertThat(row().isOverdue(DUE)).isFalse();
        assertThat(row().isOverdue(DUE.plusMillis(1))).isTrue();
        on(2, new HazardRectified(ID, List.of("v-2"), null, AT));
        assertThat(row().isOverdue(DUE.plusMillis(1))).isFalse();
        on(3, new HazardRechecked(ID, false, DUE.plusSeconds(9), null, AT));
        assertThat(row().state()).isEqualTo(HazardState.ORDERED);
        assertThat(row().until()).isEqualTo(DUE.plusSeconds(9));
        on(4, new HazardRectified(ID, List.of("v-3"), null, AT));
        on(5, new HazardRechecked(ID, true, null, null, AT));
        on(6, new HazardStruckOff(ID, AT));
        assertThat(row().state()).isEqualTo(HazardState.STRUCK_OFF);
        assertThat(row().steps())
                .extracting(HazardRow.Step::what)
                .endsWith(HazardRow.What.PASSED, HazardRow.What.STRUCK_OFF);
        assertThat(row().version()).isEqualTo(6);
    }

    @Test
    void theLedgerKeepsGrantAndReversalAndTheSameEventTwiceIsOneLine() {
        reported();
        on(1, new HazardOrdered(ID, "maintenance", "MAJOR", DUE, null, AT));
        on(2, new RewardGranted(ID, "resident:1", "wiring", "MAJOR", 20, "2026-01-01", AT));
        on(2, new RewardGranted(ID, "resident:1", "wiring", "MAJOR", 20, "2026-01-01", AT));
        assertThat(row().points()).isEqualTo(20);
        assertThat(row().state()).isEqualTo(HazardState.ORDERED);
        on(3, new RewardReversed(ID, "resident:1", 20, "v-1", AT));
        assertThat(row().reward()).isEqualTo(HazardRow.Reward.REVERSED);
        assertThat(Objects.requireNonNull(rewards.find("h/granted")).points()).isEqualTo(20);
        assertThat(Objects.requireNonNull(rewards.find("h/reversed")).points()).isEqualTo(-20);
        assertThat(row().steps()).hasSize(3);
    }

    private void reported() {
        on(
                0,
                new HazardReported(
                        ID,
                        "xijiang",
                        "YH-1",
                        "wiring",
                        "RESIDENT",
                        null,
                        null,
                        null,
                        "v-0",
                        "resident:1",
                        List.of(),
                        AT));
    }

    private void on(long version, Object event) {
        fold.on(event, new EventFacts(100 + version, version, AT, "user:x"));
    }

    private HazardRow row() {
        return Objects.requireNonNull(hazards.find("h"));
    }
}
