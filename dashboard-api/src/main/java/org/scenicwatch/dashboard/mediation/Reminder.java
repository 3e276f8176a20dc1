package org.scenicwatch.dashboard.mediation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.scenicwatch.core.complainant.QuietHours;
import org.scenicwatch.core.mediation.MediationState;

/**
 * Something that people are to be reminded of now; each once.
 *
 * @param subject the id of the session or of the agreed item
 * @param at when the session begins; for an item the begin of the site's day after its last one
 */
record Reminder(String subject, Kind kind, Instant at) {

    /** What people are reminded of. */
    enum Kind {
        /** A session on the next day; nobody is woken for it. */
        SESSION_DAY,
        /** A session within the hour. */
        SESSION_HOUR,
        /** Something agreed, from the day before its last one on. */
        PERFORMANCE_NEAR,
        /** Something agreed that was not done by its last day. */
        PERFORMANCE_LATE
    }

    /** The day before, people are told in the course of the morning: who is prevented can still say so. */
    private static final LocalTime DAY_BEFORE_FROM = LocalTime.of(10, 0);

    private static final LocalTime OFFICE_FROM = LocalTime.of(9, 0);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Who was not told by then, because the platform stood, finds it in the record. */
    private static final int OLD_DAYS = 30;

    /** What is to be reminded of in this mediation at this moment, told before or not. */
    static List<Reminder> due(MediationRow row, Instant now, ZoneId zone, QuietHours quiet) {
        List<Reminder> due = new ArrayList<>();
        if (row.state() == MediationState.OPEN) {
            row.sessions().stream()
                    .filter(session -> session.held() == MediationRow.Held.AWAITED)
                    .forEach(session -> ofSession(session, now, zone, quiet, due));
        }
        MediationRow.Agreement agreement = row.agreement();
        if (row.state() == MediationState.FOLLOWED_UP && agreement != null) {
            agreement.items().forEach(item -> ofItem(item, now, zone, due));
        }
        return due;
    }

    private static void ofSession(
            MediationRow.Session session, Instant now, ZoneId zone, QuietHours quiet, List<Reminder> due) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate dayBefore = LocalDate.ofInstant(session.startsAt(), zone).minusDays(1);
        boolean awake = quiet.after(now).equals(now);
        if (here.toLocalDate().equals(dayBefore) && !here.toLocalTime().isBefore(DAY_BEFORE_FROM) && awake) {
            due.add(new Reminder(session.id(), Kind.SESSION_DAY, session.startsAt()));
        }
        if (now.isBefore(session.startsAt()) && !now.isBefore(session.startsAt().minus(HOUR))) {
            due.add(new Reminder(session.id(), Kind.SESSION_HOUR, session.startsAt()));
        }
    }

    private static void ofItem(MediationRow.Item item, Instant now, ZoneId zone, List<Reminder> due) {
        ZonedDateTime here = now.atZone(zone);
        if (item.progress() != MediationRow.Progress.OPEN || here.toLocalTime().isBefore(OFFICE_FROM)) {
            return;
        }
        LocalDate today = here.toLocalDate();
        LocalDate last = LocalDate.parse(item.dueOn());
        Instant over = last.plusDays(1).atStartOfDay(zone).toInstant();
        if (today.isAfter(last)) {
            if (!today.isAfter(last.plusDays(OLD_DAYS))) {
                due.add(new Reminder(item.id(), Kind.PERFORMANCE_LATE, over));
            }
        } else if (!today.isBefore(last.minusDays(1))) {
            due.add(new Reminder(item.id(), Kind.PERFORMANCE_NEAR, over));
        }
    }
}
