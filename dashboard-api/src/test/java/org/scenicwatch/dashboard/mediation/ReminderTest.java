package org.scenicwatch.dashboard.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.complainant.QuietHours;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.dashboard.mediation.MediationRow.Held;
import org.scenicwatch.dashboard.mediation.MediationRow.Progress;

/** A session on 2 May at 10:00 and something due on 10 May, both at the site (UTC+8). */
class ReminderTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours QUIET = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZONE);
    private static final Instant STARTS = Instant.parse("2026-05-02T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T09:59:59, ",
        "2026-05-01T10:00:00, SESSION_DAY",
        "2026-05-01T21:59:00, SESSION_DAY",
        "2026-05-01T22:00:00, ",
        "2026-05-02T06:00:00, ",
        "2026-05-02T08:59:59, ",
        "2026-05-02T09:00:00, SESSION_HOUR",
        "2026-05-02T09:59:59, SESSION_HOUR",
        "2026-05-02T10:00:00, "
    })
    void aSessionIsRemindedOfTheDayBeforeAndWithinTheHour(String local, Reminder.@Nullable Kind kind) {
        List<Reminder> due = Reminder.due(withSession(Held.AWAITED), at(local), ZONE, QUIET);
        assertThat(due).isEqualTo(kind == null ? List.of() : List.of(new Reminder("s", kind, STARTS)));
    }

    @Test
    void aSessionThatIsOverIsRemindedOfNoMore() {
        assertThat(Reminder.due(withSession(Held.HELD), at("2026-05-02T09:30:00"), ZONE, QUIET))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-08T12:00:00, OPEN, ",
        "2026-05-09T08:59:00, OPEN, ",
        "2026-05-09T09:00:00, OPEN, PERFORMANCE_NEAR",
        "2026-05-10T23:00:00, OPEN, PERFORMANCE_NEAR",
        "2026-05-11T08:00:00, OPEN, ",
        "2026-05-11T09:00:00, OPEN, PERFORMANCE_LATE",
        "2026-06-09T09:00:00, OPEN, PERFORMANCE_LATE",
        "2026-06-10T09:00:00, OPEN, ",
        "2026-05-11T09:00:00, IN_DEFAULT, ",
        "2026-05-11T09:00:00, DONE, "
    })
    void whatWasAgreedIsRemindedOfBeforeItsLastDayAndAfterIt(
            String local, Progress progress, Reminder.@Nullable Kind kind) {
        List<Reminder> due = Reminder.due(withItem(progress), at(local), ZONE, QUIET);
        assertThat(due).extracting(Reminder::kind).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static MediationRow withSession(Held held) {
        return row(MediationState.OPEN)
                .session(new MediationRow.Session("s", "in-person", STARTS, null, held, null, List.of(), null));
    }

    private static MediationRow withItem(Progress progress) {
        MediationRow.Item item =
                new MediationRow.Item("i", "shop", 100L, null, "2026-05-10", progress, null, null, null, List.of());
        return row(MediationState.FOLLOWED_UP)
                .in(
                        MediationState.FOLLOWED_UP,
                        new MediationRow.Agreement("a", 100, "CNY", null, STARTS, List.of(item), null));
    }

    private static MediationRow row(MediationState state) {
        return new MediationRow(
                "1",
                "c",
                "peoples-mediation",
                state,
                STARTS.minusSeconds(86_400),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                1);
    }
}
