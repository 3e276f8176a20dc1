package org.scenicwatch.dashboard.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.detection.RuleTrial.Alarm;
import org.scenicwatch.core.alarm.detection.RuleTrial.Reached;
import org.scenicwatch.dashboard.whatif.WhatIfResult.Bucket;
import org.scenicwatch.dashboard.whatif.WhatIfResult.OfDevice;
import org.scenicwatch.dashboard.whatif.WhatIfResult.Raised;

class TallyTest {

    private static final Instant FROM = Instant.parse("2026-05-01T00:00:00Z");
    private static final Level LOW = new Level("low", Priority.WARNING, 0.14, null, false, List.of());
    private static final Level LOW_LOW = new Level("low-low", Priority.CRITICAL, 0.1, null, false, List.of());

    @Test
    void pairsWhatStoodAtOneTimeOnceEach() {
        // Three short ones against a long one: one of them is the same, two are gone.
        List<AlarmPairs.Pair> pairs =
                AlarmPairs.of(List.of(alarm(10, 11), alarm(20, 21), alarm(30, null)), List.of(alarm(9, null)));

        assertThat(pairs)
                .filteredOn(pair -> pair.then() != null)
                .singleElement()
                .satisfies(pair -> assertThat(pair.today()).isEqualTo(alarm(10, 11)));
        assertThat(pairs).filteredOn(pair -> pair.then() == null).hasSize(2);
    }

    @Test
    void doesNotPairWhatOnlyTouches() {
        assertThat(AlarmPairs.of(List.of(alarm(10, 20)), List.of(alarm(20, 30))))
                .hasSize(2);
        assertThat(AlarmPairs.of(List.of(alarm(10, 10)), List.of(alarm(10, 30))))
                .hasSize(1);
        assertThat(AlarmPairs.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void countsGainedLostAndSame() {
        Tally tally = new Tally(FROM, FROM.plus(Duration.ofHours(1)));
        tally.add(
                "x/H-1", "x/P-1", List.of(alarm(60, 90), alarm(600, 660)), List.of(alarm(70, 80), alarm(1_800, null)));
        tally.add("x/H-2", null, List.of(alarm(61, null)), List.of());
        tally.add("x/H-3", null, List.of(), List.of());

        WhatIfResult result = tally.result();

        assertThat(List.of(result.today(), result.then(), result.gained(), result.lost(), result.same()))
                .containsExactly(3L, 2L, 1L, 2L, 1L);
        assertThat(result.gainedAlarms())
                .containsExactly(
                        new Raised("x/H-1", "x/P-1", "low", Priority.WARNING, 0.13, FROM.plusSeconds(1_800), null));
        assertThat(result.lostAlarms()).extracting(Raised::device).containsExactly("x/H-2", "x/H-1");
        assertThat(result.perDevice()).containsExactly(new OfDevice("x/H-2", 1, 0), new OfDevice("x/H-1", 2, 2));
        assertThat(result.perBucket())
                .hasSize(60)
                .contains(new Bucket(FROM.plusSeconds(60), 2, 1), new Bucket(FROM.plusSeconds(1_800), 0, 1));
    }

    @Test
    void leavesOutWhatStoodBeforeThePeriodWithItsCounterpart() {
        Tally tally = new Tally(FROM, FROM.plus(Duration.ofHours(1)));
        tally.add("x/H-1", null, List.of(alarm(-60, 90)), List.of(alarm(30, 90), alarm(100, 101)));
        tally.add("x/H-2", null, List.of(), List.of(alarm(-5, null)));

        WhatIfResult result = tally.result();

        assertThat(List.of(result.today(), result.then(), result.gained(), result.lost(), result.same()))
                .containsExactly(0L, 1L, 1L, 0L, 0L);
    }

    @Test
    void keepsTheFirstAlarmsTheLargestDifferencesAndFewSpans() {
        Tally tally = new Tally(FROM, FROM.plus(Duration.ofDays(92)));
        for (int device = 99; device >= 0; device--) {
            List<Alarm> then = new ArrayList<>();
            for (int i = 0; i < device; i++) {
                then.add(alarm(i * 10 + 1, i * 10 + 2));
            }
            tally.add("x/D-" + device, null, List.of(), then);
        }

        WhatIfResult result = tally.result();

        assertThat(result.gained()).isEqualTo(4_950);
        assertThat(result.gainedAlarms())
                .hasSize(Tally.MOST_ALARMS)
                .isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
        assertThat(result.gainedAlarms().get(499).from()).isEqualTo(FROM.plusSeconds(51));
        assertThat(result.perDevice()).hasSize(Tally.MOST_DEVICES).first().isEqualTo(new OfDevice("x/D-99", 0, 99));
        assertThat(result.perBucket()).hasSizeLessThanOrEqualTo(Tally.MOST_BUCKETS);
        assertThat(result.perBucket().stream().mapToLong(Bucket::then).sum()).isEqualTo(4_950);
    }

    @Test
    void tellsTheMostUrgentLevelWithItsValue() {
        Tally tally = new Tally(FROM, FROM.plus(Duration.ofHours(1)));
        Reached low = new Reached(LOW, 0.13, null, millis(60));
        tally.add(
                "x/H-1",
                null,
                List.of(new Alarm(low, new Reached(LOW_LOW, 0.09, null, millis(70)), 2, null)),
                List.of());

        assertThat(tally.result().lostAlarms())
                .containsExactly(
                        new Raised("x/H-1", null, "low-low", Priority.CRITICAL, 0.09, FROM.plusSeconds(60), null));
    }

    private static Alarm alarm(int from, @Nullable Integer to) {
        Reached reached = new Reached(LOW, 0.13, null, millis(from));
        return new Alarm(reached, reached, 0, to == null ? null : millis(to));
    }

    private static long millis(int second) {
        return FROM.toEpochMilli() + second * 1_000L;
    }
}
