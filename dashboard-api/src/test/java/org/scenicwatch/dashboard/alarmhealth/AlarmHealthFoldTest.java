package org.scenicwatch.dashboard.alarmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** Which events annunciate and which are a response. */
class AlarmHealthFoldTest {

    private static final String ALARM = "alarm:" + Events.ALARM;
    private static final Instant LATER = Events.NOON.plusSeconds(300);

    private static Annunciation only(FoldInMemory fold) {
        List<Annunciation> rows = fold.facts().annunciations();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void takesTheTimeAtWhichThePlatformKnew() {
        Annunciation row = only(new FoldInMemory().on(Events.raised(), "system:ingest"));
        assertThat(row.at()).isEqualTo(Events.NOON.plusMillis(80).toEpochMilli());
        assertThat(row.alarm()).isEqualTo(Events.ALARM);
        assertThat(row.first()).isTrue();
        assertThat(row.beginsStanding()).isTrue();
        assertThat(row.beginsWaiting()).isTrue();
    }

    @Test
    void noActOfTheLifeIsAResponseUnlessAPersonDidIt() {
        for (String actor : List.of("system:casework", "token:7", "device:xijiang/H-001", "public:1")) {
            FoldInMemory fold = new FoldInMemory()
                    .on(Events.raised(), "system:ingest")
                    .on(
                            new AlarmVerified(
                                    ALARM,
                                    1,
                                    "xijiang",
                                    Events.HYDRANT,
                                    "hydrant",
                                    null,
                                    null,
                                    "FALSE_ALARM",
                                    "steam",
                                    LATER,
                                    "UNACKNOWLEDGED",
                                    "VERIFIED"),
                            actor)
                    .on(new AlarmReset(ALARM, 1, LATER, "NORMAL", "NONE"), actor);
            assertThat(only(fold).respondedAt()).as(actor).isNull();
            assertThat(only(fold).touched()).as(actor).isFalse();
            assertThat(only(fold).stoodUntil()).as(actor).isEqualTo(LATER.toEpochMilli());
        }
    }

    @Test
    void workOnTheCaseOfAnEarlierOccurrenceIsNone() {
        FoldInMemory fold = new FoldInMemory()
                .on(Events.raised(), "system:ingest")
                .on(new AlarmJoined("case:1", ALARM, 7, Events.NOON), "user:7")
                .on(new CaseNoted("case:1", "v-1", LATER), "user:7");
        assertThat(only(fold).respondedAt()).isNull();
        fold.on(new AlarmJoined("case:2", ALARM, 1, LATER), "user:7");
        assertThat(only(fold).respondedAt()).isEqualTo(LATER.toEpochMilli());
    }

    @Test
    void keepsTheFirstOfSeveralResponses() {
        FoldInMemory fold = new FoldInMemory()
                .on(Events.raised(), "system:ingest")
                .on(new AlarmJoined("case:1", ALARM, 1, LATER), "user:7")
                .on(new CaseNoted("case:1", "v-1", LATER.plusSeconds(60)), "user:8");
        assertThat(only(fold).respondedAt()).isEqualTo(LATER.toEpochMilli());
    }

    @Test
    void isNotMovedByAnEventThatItHasTakenIn() {
        var alarms = new MemorySpace<AlarmAttention>(Map.of(), id -> {});
        var cases = new MemorySpace<CaseAttention>(Map.of(), id -> {});
        List<Annunciation> out = new ArrayList<>();
        AlarmHealthFold fold = new AlarmHealthFold(alarms, cases, new AlarmHealthFold.Facts() {
            @Override
            public void annunciated(Annunciation annunciation) {
                out.add(annunciation);
            }

            @Override
            public void changed(long index, Annunciation.Change change) {}

            @Override
            public void verified(VerifiedFire fire) {}
        });
        EventFacts facts = new EventFacts(5, 0, Events.NOON, "system:ingest");
        fold.on(Events.raised(), facts);
        fold.on(Events.raised(), facts);
        assertThat(out).hasSize(1);
    }
}
