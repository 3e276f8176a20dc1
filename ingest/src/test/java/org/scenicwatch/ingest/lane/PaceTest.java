package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.ingest.decode.Decoded;
import org.scenicwatch.ingest.decode.Reason;

class PaceTest {

    private static final long NOW = 1_777_777_777_000L;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Pace pace = new Pace(usual());

    static IngestSettings usual() {
        return new IngestSettings(
                "node",
                1,
                1_000,
                Duration.ofMillis(100),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                2_000,
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                120,
                50,
                500,
                100_000,
                Duration.ofHours(8),
                Map.of());
    }

    private static Decoded measured(long at) {
        return new Decoded.Telemetry(at, Decoded.NO_SEQ, true, List.of("pressure"), new double[] {0.2});
    }

    private static Decoded state(String word) {
        return new Decoded.State(Decoded.NO_TIME, false, Decoded.NO_SEQ, word, null, null);
    }

    private long admitted(String device, long arrived, int messages, Decoded message) {
        Pace.Draft draft = pace.draft();
        long admitted = IntStream.range(0, messages)
                .filter(i -> draft.admits(device, arrived, message))
                .count();
        draft.promote();
        return admitted;
    }

    @Test
    void stopsADeviceThatHasRunWildAfterItsBurstAndThenHoldsItToItsRate() {
        assertThat(admitted("H-1", NOW, 2_000, measured(NOW))).isEqualTo(500);
        assertThat(admitted("H-1", NOW + 1_000, 2_000, measured(NOW + 1_000))).isEqualTo(50);
        assertThat(admitted("H-1", NOW + 60_000, 2_000, measured(Decoded.NO_TIME)))
                .isEqualTo(500);
        assertThat(admitted("H-2", NOW + 1_000, 1, measured(NOW))).isEqualTo(1);
    }

    @Test
    void holdsBackWhatCannotBeReadToo() {
        Decoded broken = Decoded.Rejected.whole(Reason.MALFORMED);
        assertThat(admitted("H-1", NOW, 501, broken)).isEqualTo(500);
        assertThat(admitted("H-1", NOW, 1, state("fault"))).isZero();
        assertThat(admitted("H-1", NOW, 1, new Decoded.Status(true))).isZero();
    }

    @Test
    void neverRefusesAlarmAndTripStates() {
        admitted("H-1", NOW, 600, measured(NOW));
        for (String word : List.of("alarm", "tripped", "activated")) {
            assertThat(admitted("H-1", NOW, 2_000, state(word))).as(word).isEqualTo(2_000);
        }
        assertThat(admitted("H-1", NOW, 1, state("normal"))).isZero();
    }

    /** An hour of silence at one message in 30 seconds, and one at five a second that the broker delivers at once. */
    @Test
    void letsABacklogPassHoweverFastAndInWhateverOrderItComes() {
        assertThat(admitted("H-1", NOW, 120, measured(NOW - HOUR))).isEqualTo(120);

        Pace.Draft draft = pace.draft();
        for (long own = NOW - 61_000; own > NOW - HOUR; own -= 200) {
            assertThat(draft.admits("FAST-1", NOW, measured(own))).isTrue();
        }
    }

    @Test
    void givesWhoClaimsOldTimesADaysAllowanceADay() {
        assertThat(admitted("H-1", NOW, 150_000, measured(NOW - HOUR))).isEqualTo(100_500);
        assertThat(admitted("H-1", NOW + 12 * HOUR, 150_000, measured(NOW + HOUR)))
                .as("half the day's allowance and the burst are back")
                .isEqualTo(50_500);
    }

    @Test
    void forgetsTheVerdictsOfABatchThatWasNotStored() {
        for (int attempt = 0; attempt < 3; attempt++) {
            Pace.Draft draft = pace.draft();
            assertThat(IntStream.range(0, 600)
                            .filter(i -> draft.admits("H-1", NOW, measured(NOW)))
                            .count())
                    .isEqualTo(500);
        }
        assertThat(pace.size()).isZero();
    }

    @Test
    void keepsAFewRefusedMessagesOfADeviceAMinute() {
        Pace.Draft draft = pace.draft();
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> draft.keeps("H-1", NOW))
                        .count())
                .isEqualTo(120);
        draft.promote();
        Pace.Draft next = pace.draft();
        assertThat(next.keeps("H-1", NOW + 1)).isFalse();
        assertThat(next.keeps("H-2", NOW + 1)).isTrue();
        assertThat(next.keeps("H-1", NOW + 60_000)).isTrue();
    }

    @Test
    void staysBoundedUnderMadeUpNames() {
        for (int round = 0; round < 200; round++) {
            Pace.Draft draft = pace.draft();
            for (int i = 0; i < 1_000; i++) {
                String device = "made-up-" + round + "-" + i;
                draft.admits(device, NOW + round, measured(NOW));
                draft.keeps(device, NOW + round);
            }
            draft.promote();
        }
        assertThat(pace.size()).isLessThanOrEqualTo(51_001);

        Pace.Draft calm = pace.draft();
        calm.admits("H-1", NOW + 3 * 60_000, measured(NOW));
        calm.promote();
        assertThat(pace.size()).as("what is over is forgotten").isLessThanOrEqualTo(1);
    }
}
