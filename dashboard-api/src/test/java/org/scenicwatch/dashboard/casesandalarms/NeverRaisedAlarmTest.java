package org.scenicwatch.dashboard.casesandalarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthFold;
import org.scenicwatch.dashboard.alarmhealth.Annunciation;
import org.scenicwatch.dashboard.alarmhealth.VerifiedFire;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** What rows, trail and figures make of an alarm whose first event is not that it was raised. */
class NeverRaisedAlarmTest {

    private static final String ID = "alarm:" + Events.ALARM;
    private static final Instant UNTIL = Events.NOON.plusSeconds(7_200);

    private final MemorySpace<AlarmRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final AlarmFold fold = new AlarmFold(rows, new MemorySpace<RuleRow>(Map.of(), id -> {}));
    private final List<TrailRow> trail = new ArrayList<>();
    private final AlarmTrail steps = new AlarmTrail(trail::add);
    private final List<Annunciation> annunciated = new ArrayList<>();
    private final AlarmHealthFold health = new AlarmHealthFold(
            new MemorySpace<>(Map.of(), id -> {}), new MemorySpace<>(Map.of(), id -> {}), new AlarmHealthFold.Facts() {
                @Override
                public void annunciated(Annunciation annunciation) {
                    annunciated.add(annunciation);
                }

                @Override
                public void changed(long index, Annunciation.Change change) {
                    throw new AssertionError("nothing of it is told: " + change);
                }

                @Override
                public void verified(VerifiedFire fire) {
                    throw new AssertionError("nobody verified it");
                }
            });
    private long index;

    @Test
    void isShownAsOutOfServiceAndAsNothingElse() {
        on(Events.rules());
        on(introduced());
        AlarmRow row = row();
        assertThat(row.occurrence()).isZero();
        assertThat(row.title().en()).isEqualTo("Hydrant pressure low");
        assertThat(row.zone()).isEqualTo("xijiang/Z-01");
        assertThat(row.isLive()).isFalse();
        assertThat(row.isStanding()).isFalse();

        on(new OutOfServiceRequested(ID, 0, "hot-work", null, UNTIL, Events.NOON));
        assertThat(row().isLive()).as("waits for the commander").isTrue();

        on(taken());
        row = row();
        assertThat(row.condition()).isEqualTo(AlarmCondition.NORMAL);
        assertThat(row.suppression()).isEqualTo(Suppression.OUT_OF_SERVICE);
        assertThat(row.isLive()).isTrue();
        assertThat(row.isStanding()).isFalse();
        assertThat(row.outOfServiceRequest()).isNull();
        assertThat(Objects.requireNonNull(row.suppressed()).until()).isEqualTo(UNTIL);
        assertThat(row.version()).isEqualTo(index);

        on(new AlarmJoined("case:" + Events.CASE, ID, 0, Events.NOON));
        assertThat(row().caseId()).isEqualTo(Events.CASE);

        on(new AlarmReturnedToService(ID, 0, "by-hand", null, Events.NOON, "NORMAL", "NONE"));
        assertThat(row().isLive()).isFalse();
        assertThat(annunciated).isEmpty();
        assertThat(trail.stream().map(TrailRow::event))
                .containsExactly(
                        "AlarmIntroduced", "OutOfServiceRequested", "AlarmTakenOutOfService", "AlarmReturnedToService");
    }

    @Test
    void whatIsRaisedMeanwhileComesBeforeTheDeskWhenItIsInServiceAgain() {
        on(introduced());
        on(taken());
        on(Events.raised("H-001", Events.NOON, "OUT_OF_SERVICE"));
        assertThat(row().occurrence()).isOne();
        assertThat(row().suppression()).isEqualTo(Suppression.OUT_OF_SERVICE);
        assertThat(Objects.requireNonNull(row().suppressed()).reason()).isEqualTo("hot-work");
        assertThat(annunciated).isEmpty();

        on(new AlarmReturnedToService(ID, 1, "time", null, UNTIL, "UNACKNOWLEDGED", "NONE"));
        assertThat(row().isStanding()).isTrue();
        assertThat(annunciated).singleElement().satisfies(each -> {
            assertThat(each.at()).isEqualTo(UNTIL.toEpochMilli());
            assertThat(each.occurrence()).isOne();
        });
    }

    private AlarmRow row() {
        return Objects.requireNonNull(rows.find(Events.ALARM));
    }

    private void on(Object event) {
        index++;
        EventFacts facts = new EventFacts(index, index, Events.NOON, "user:7");
        fold.on(event, facts);
        steps.on(event, facts);
        health.on(event, facts);
    }

    private static AlarmIntroduced introduced() {
        return new AlarmIntroduced(
                ID,
                Events.AREA,
                "device",
                Events.HYDRANT,
                "hydrant",
                "hydrant-pressure-low",
                1,
                "low-low",
                "CRITICAL",
                "NONE",
                "Z-01",
                null,
                Events.NOON);
    }

    private static AlarmTakenOutOfService taken() {
        return new AlarmTakenOutOfService(
                ID,
                0,
                Events.AREA,
                Events.HYDRANT,
                "hydrant",
                "Z-01",
                null,
                false,
                "hot-work",
                null,
                UNTIL,
                Events.NOON,
                "OUT_OF_SERVICE");
    }
}
