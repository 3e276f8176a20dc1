package org.scenicwatch.dashboard.mediation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.core.complainant.directory.TextSwitch;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.projection.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds the people of a mediation of its sessions, and the handlers of the case of what was agreed. Each is reminded of a
 * thing once: what was told is kept in a table, and a message that was intended right before a stop has the same id
 * afterwards.
 */
@Component
class MediationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(MediationReminders.class);

    private final MediationTable mediations;
    private final ReminderTable reminders;
    private final CasesAndAlarmsTables cases;
    private final ReminderMessages messages;
    private final TextSwitch texts;
    private final SiteSettings site;
    private final Clock clock;

    MediationReminders(
            MediationTable mediations,
            ReminderTable reminders,
            CasesAndAlarmsTables cases,
            ReminderMessages messages,
            TextSwitch texts,
            SiteSettings site,
            Clock clock) {
        this.mediations = mediations;
        this.reminders = reminders;
        this.cases = cases;
        this.messages = messages;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** Looks what comes near. What fails is tried again with the next look. */
    @Scheduled(initialDelay = 20, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Instant now = clock.instant();
        for (MediationRow row : mediations.pending()) {
            try {
                remindOf(row, now);
            } catch (RuntimeException e) {
                // The others must be reminded all the same.
                LOG.error("mediation_reminder=failed mediation={}", row.id(), e);
            }
        }
    }

    private void remindOf(MediationRow row, Instant now) {
        List<Reminder> due = Reminder.due(row, now, site.timeZone(), texts.quiet()).stream()
                .filter(reminder -> !reminders.isTold(row.id(), reminder))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        Optional<CaseRow> about = caseOf(row);
        for (Reminder reminder : due) {
            int sent = about.map(it -> messages.send(row, it, reminder, now)).orElse(0);
            reminders.keep(row.id(), reminder, now);
            LOG.info("mediation_reminder kind={} messages={}", reminder.kind(), sent);
        }
    }

    private Optional<CaseRow> caseOf(MediationRow row) {
        return Optional.ofNullable(cases.cases().load(List.of(row.caseId())).get(row.caseId()))
                .map(Stored::row);
    }
}
