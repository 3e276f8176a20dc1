package org.scenicwatch.dashboard.caseclocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockKind;
import org.scenicwatch.core.casework.clock.ClockUnit;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.events.PlannedRung;
import org.scenicwatch.core.notification.events.RungReached;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns people before a clock of a case is late, in turn. Each rung is told of a deadline once: what was told is kept in a
 * table, and a message that was intended right before a stop has the same id afterwards. A deadline that moves is another
 * one.
 */
@Component
class DeadlineWarnings {

    /** Whoever was not told by then, because the platform stood, finds it in the list of what is late. */
    private static final Duration OLD = Duration.ofHours(12);

    private static final String NAME = "deadline-warnings";
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWarnings.class);

    private final DeadlineWarningTable warnings;
    private final CaseClockTables clocks;
    private final CasesAndAlarmsTables cases;
    private final ClockBook book;
    private final Recipients recipients;
    private final LadderSwitch ladders;
    private final LadderCommands commands;
    private final SiteSettings site;
    private final Clock clock;

    DeadlineWarnings(
            DeadlineWarningTable warnings,
            CaseClockTables clocks,
            CasesAndAlarmsTables cases,
            ClockBook book,
            Recipients recipients,
            LadderSwitch ladders,
            LadderCommands commands,
            SiteSettings site,
            Clock clock) {
        this.warnings = warnings;
        this.clocks = clocks;
        this.cases = cases;
        this.book = book;
        this.recipients = recipients;
        this.ladders = ladders;
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /** Looks what presses. What fails is tried again with the next look. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        if (!ladders.on()) {
            return;
        }
        Instant now = clock.instant();
        for (CaseDueRow row : warnings.toWarnOf(now, OLD)) {
            try {
                warnOf(row, now);
            } catch (RuntimeException e) {
                // The deadlines behind it must be told of all the same.
                LOG.error("deadline_warning=failed case={} clock={}", row.caseId(), row.clock(), e);
            }
        }
    }

    private void warnOf(CaseDueRow row, Instant now) {
        Instant due = row.dueAt();
        Long warn = row.warnMillis();
        if (due == null || warn == null) {
            return;
        }
        Set<String> told = warnings.told(row.id(), due);
        for (DeadlineRung rung : DeadlineRung.values()) {
            if (!told.contains(rung.name())
                    && !rung.at(Instant.ofEpochMilli(warn), due).isAfter(now)) {
                tell(row, due, rung, now);
                warnings.keep(row.id(), due, rung, now);
            }
        }
    }

    private void tell(CaseDueRow row, Instant due, DeadlineRung rung, Instant now) {
        CaseClockRow about = clocks.find(row.caseId()).orElse(null);
        ClockKind kind = book.clock(row.clock()).orElse(null);
        if (about == null || kind == null) {
            return;
        }
        String ladder = "deadline:" + row.id() + "/" + due.toEpochMilli();
        RungReached asked = asked(about, kind, row, ladder, rung, due, now);
        int messages = 0;
        for (Addressee addressee : recipients.of(asked, bodyOf(row.caseId()))) {
            if (!addressee.channels().isEmpty()) {
                commands.send(message(asked, addressee, text(about, kind, due, now)), NAME);
                messages++;
            }
        }
        LOG.info("deadline_warning clock={} rung={} messages={}", row.clock(), rung, messages);
    }

    /** The body that leads now; its handlers are told. */
    private @Nullable String bodyOf(String caseId) {
        Stored<CaseRow> row = cases.cases().load(List.of(caseId)).get(caseId);
        return row == null ? null : row.row().assignee();
    }

    private RungReached asked(
            CaseClockRow about,
            ClockKind kind,
            CaseDueRow row,
            String ladder,
            DeadlineRung rung,
            Instant due,
            Instant now) {
        boolean urgent = kind.periods().stream().allMatch(period -> period.unit() == ClockUnit.MINUTES);
        return new RungReached(
                ladder,
                CaseIds.aggregate(row.caseId()),
                0,
                1,
                rung.number(),
                new PlannedRung(
                        0,
                        List.of(rung.duty().key()),
                        false,
                        1,
                        due.isAfter(now) ? "deadline-near" : "deadline-passed"),
                site.area(),
                "case",
                kind.id(),
                (urgent ? Priority.CRITICAL : Priority.WARNING).name(),
                null,
                about.place() == null ? null : RowIds.code(about.place()),
                due,
                null,
                null,
                now);
    }

    private static IntendMessage message(RungReached asked, Addressee addressee, Map<String, String> parameters) {
        List<String> channels = addressee.channels();
        return new IntendMessage(
                Messages.id(
                        asked.area(),
                        asked.ladderId(),
                        asked.round(),
                        String.valueOf(asked.rung()),
                        addressee.recipientId(),
                        channels.get(0)),
                asked.area(),
                addressee.recipientId(),
                addressee.duty(),
                channels.get(0),
                new ArrayList<>(channels.subList(1, channels.size())),
                asked.told().template(),
                addressee.language(),
                parameters,
                asked.ladderId(),
                asked.alarmId(),
                asked.occurrence(),
                asked.round(),
                asked.rung(),
                asked.priority(),
                Messages.expiry(asked.priority(), asked.at()),
                asked.at());
    }

    private Map<String, String> text(CaseClockRow about, ClockKind kind, Instant due, Instant now) {
        LocalText at = ClockTexts.moment(due, site.timeZone());
        return Messages.parameters(
                new LocalText(
                        about.number() + "“" + kind.name().zh() + "”（" + at.zh() + "到期）",
                        about.number() + " \"" + kind.name().en() + "\" (due " + at.en() + ")"),
                "case",
                now);
    }
}
