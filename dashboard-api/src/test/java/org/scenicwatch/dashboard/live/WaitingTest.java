package org.scenicwatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.live.Waiting.Urgency.ALARM;
import static org.scenicwatch.dashboard.live.Waiting.Urgency.STATE;
import static org.scenicwatch.dashboard.live.Waiting.Urgency.VALUE;

import org.junit.jupiter.api.Test;
import org.scenicwatch.dashboard.live.LiveFrame.Kind;
import org.scenicwatch.dashboard.live.Waiting.Key;

class WaitingTest {

    private final Waiting waiting = new Waiting();
    private final Cadence cadence = new Cadence(0);

    private static Key device(String id) {
        return new Key(Kind.device, id);
    }

    @Test
    void givesAlarmsFirstThenStatesThenTheOldestValues() {
        waiting.add(device("a"), VALUE);
        waiting.add(device("b"), VALUE);
        waiting.add(device("c"), STATE);
        waiting.add(new Key(Kind.alarm, "d"), ALARM);

        assertThat(waiting.take(3, 3)).containsExactly(new Key(Kind.alarm, "d"), device("c"), device("a"));
        assertThat(waiting.take(3, 3)).containsExactly(device("b"));
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void limitsNewValuesAndLetsStatesPass() {
        waiting.add(device("a"), VALUE);
        waiting.add(device("b"), VALUE);
        waiting.add(device("c"), STATE);
        waiting.add(device("d"), STATE);

        assertThat(waiting.take(10, 1)).containsExactly(device("c"), device("d"), device("a"));
        assertThat(waiting.take(10, 1)).containsExactly(device("b"));
    }

    @Test
    void mergesChangesOfOneRowAndCountsThem() {
        waiting.add(device("a"), VALUE);
        waiting.add(device("b"), VALUE);
        waiting.add(device("a"), VALUE);
        waiting.add(device("b"), STATE);

        assertThat(waiting.take(10, 10)).containsExactly(device("b"), device("a"));
        assertThat(waiting.takeMerged()).isEqualTo(2);
        assertThat(waiting.takeMerged()).isZero();
    }

    @Test
    void neverMovesAnUrgentChangeDown() {
        waiting.add(device("a"), STATE);
        waiting.add(device("b"), STATE);
        waiting.add(device("a"), VALUE);

        assertThat(waiting.take(1, 1)).containsExactly(device("a"));
    }

    @Test
    void sendsAtMostFiveBatchesASecondAndTwentyWithAnAlarm() {
        waiting.add(device("a"), STATE);
        assertThat(cadence.isDue(199, waiting)).isFalse();
        assertThat(cadence.isDue(200, waiting)).isTrue();

        waiting.add(new Key(Kind.alarm, "d"), ALARM);
        assertThat(cadence.isDue(49, waiting)).isFalse();
        assertThat(cadence.isDue(50, waiting)).isTrue();
        cadence.sent(50);
        assertThat(cadence.isDue(99, waiting)).isFalse();
    }

    @Test
    void beatsEveryTenSecondsWhenNothingChanges() {
        assertThat(cadence.isDue(9_999, waiting)).isFalse();
        assertThat(cadence.isDue(10_000, waiting)).isTrue();
    }
}
