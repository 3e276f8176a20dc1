package org.scenicwatch.dashboard.casesandalarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.notification.events.HouseAnswered;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** What the row and the trail of an alarm make of what its household group tells. */
class HouseAnswersOnAlarmTest {

    private final MemorySpace<AlarmRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final AlarmFold fold = new AlarmFold(rows, new MemorySpace<RuleRow>(Map.of(), id -> {}));
    private final List<TrailRow> trail = new ArrayList<>();
    private final AlarmTrail steps = new AlarmTrail(trail::add);
    private long index;

    @Test
    void countsPeopleByTheirLastWordAndLeavesTheVersion() {
        happened(7, Events.raised());
        happened(0, told("help", null, false));
        happened(1, told("help", null, true));
        happened(0, told("help", null, false));
        assertThat(houses()).isEqualTo(new AlarmRow.Houses(0, 2, 0, 0, Events.NOON));
        happened(2, told("safe", "help", false));
        happened(3, told("false-alarm", null, false));
        happened(4, told("silence", null, false));
        assertThat(houses()).isEqualTo(new AlarmRow.Houses(1, 1, 1, 1, Events.NOON));
        assertThat(Objects.requireNonNull(rows.find(Events.ALARM)).version()).isEqualTo(7);
        assertThat(trail).extracting(TrailRow::event).contains("HouseAnswered");
        assertThat(trail.get(1).facts()).containsEntry("answer", "help").containsEntry("noteRef", "vault:n");
    }

    @Test
    void whatWasToldOfAnotherOccurrenceCountsNothing() {
        happened(7, Events.raised());
        happened(
                0,
                new HouseAnswered(
                        "a", "alarm:" + Events.ALARM, 2, "r", "householder", "help", null, false, null, Events.NOON));
        assertThat(Objects.requireNonNull(rows.find(Events.ALARM)).houses()).isNull();
    }

    private AlarmRow.@Nullable Houses houses() {
        return Objects.requireNonNull(rows.find(Events.ALARM)).houses();
    }

    private void happened(long version, Object event) {
        EventFacts facts = new EventFacts(index++, version, Instant.EPOCH, "user:1");
        fold.on(event, facts);
        steps.on(event, facts);
    }

    private static HouseAnswered told(String answer, @Nullable String takesBack, boolean again) {
        return new HouseAnswered(
                "a", "alarm:" + Events.ALARM, 1, "r", "householder", answer, takesBack, again, "vault:n", Events.NOON);
    }
}
