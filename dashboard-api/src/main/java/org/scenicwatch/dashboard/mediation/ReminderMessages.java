package org.scenicwatch.dashboard.mediation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.complainant.directory.TextSwitch;
import org.scenicwatch.core.mediation.MediationIds;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.events.PlannedRung;
import org.scenicwatch.core.notification.events.RungReached;
import org.scenicwatch.core.notification.ladder.LadderCommands;
import org.scenicwatch.core.notification.ladder.LadderSwitch;
import org.scenicwatch.core.notification.ladder.Messages;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.springframework.stereotype.Component;

/**
 * Writes to the people of a mediation. Parties and mediators are reached under the number that was written down with them;
 * the handlers of the body that leads are told of a session when no mediator has one, and of what was agreed. No message names
 * anybody: who and where lies in the vault. A party that wants no text messages is not written to: whoever mediates is asked
 * to call, in the record and by a message.
 */
@Component
class ReminderMessages {

    private static final String NAME = "mediation-reminders";
    private static final String PARTY = "mediation-party";
    private static final String MEDIATOR = "mediator";
    private static final String CALL = "mediation-call";
    private static final Duration LIFE = Duration.ofHours(3);
    private static final int NO_RUNG = -1;

    private final Confidences confidences;
    private final TextWishesOfParties wishes;
    private final CallTable calls;
    private final Recipients recipients;
    private final LadderSwitch ladders;
    private final TextSwitch texts;
    private final LadderCommands commands;

    ReminderMessages(
            Confidences confidences,
            TextWishesOfParties wishes,
            CallTable calls,
            Recipients recipients,
            LadderSwitch ladders,
            TextSwitch texts,
            LadderCommands commands) {
        this.confidences = confidences;
        this.wishes = wishes;
        this.calls = calls;
        this.recipients = recipients;
        this.ladders = ladders;
        this.texts = texts;
        this.commands = commands;
    }

    /** Writes to whom the reminder is for, and answers to how many. */
    int send(MediationRow row, CaseRow about, Reminder reminder, Instant now) {
        return switch (reminder.kind()) {
            case SESSION_DAY, SESSION_HOUR -> {
                int parties = toParties(row, about, reminder, now);
                int mediating = toMediating(row, about, reminder, template(reminder), now);
                yield parties + mediating + askToCall(row, about, reminder, now);
            }
            case PERFORMANCE_NEAR, PERFORMANCE_LATE -> toHandlers(row, about, reminder, template(reminder), now);
        };
    }

    private int toParties(MediationRow row, CaseRow about, Reminder reminder, Instant now) {
        if (!texts.on()) {
            return 0;
        }
        int sent = 0;
        for (MediationRow.Party party : row.parties()) {
            if (hasNumber(party.ref()) && !wishes.wantsNone(about, party)) {
                String language = party.language().equals("en") ? "en" : "zh";
                text(row, about, reminder, template(reminder), party.ref(), PARTY, language, now);
                sent++;
            }
        }
        return sent;
    }

    /** Whoever wants no text messages is called; that is asked of whoever mediates, once for all of them. */
    private int askToCall(MediationRow row, CaseRow about, Reminder reminder, Instant now) {
        List<MediationRow.Party> parties = row.parties().stream()
                .filter(party -> wishes.wantsNone(about, party))
                .toList();
        parties.forEach(party -> calls.ask(row.id(), reminder, party.id(), now));
        return parties.isEmpty() ? 0 : toMediating(row, about, reminder, CALL, now);
    }

    private int toMediating(MediationRow row, CaseRow about, Reminder reminder, String template, Instant now) {
        int mediators = toMediators(row, about, reminder, template, now);
        return mediators > 0 ? mediators : toHandlers(row, about, reminder, template, now);
    }

    private int toMediators(MediationRow row, CaseRow about, Reminder reminder, String template, Instant now) {
        if (!ladders.on()) {
            return 0;
        }
        int sent = 0;
        for (MediationRow.Mediator mediator : row.mediators()) {
            if (mediator.seat() != MediationRow.Seat.GONE && hasNumber(mediator.ref())) {
                text(row, about, reminder, template, mediator.ref(), MEDIATOR, "zh", now);
                sent++;
            }
        }
        return sent;
    }

    private boolean hasNumber(String ref) {
        return confidences.read(ref).containsKey(MediationIds.PHONE);
    }

    private void text(
            MediationRow row,
            CaseRow about,
            Reminder reminder,
            String template,
            String ref,
            String duty,
            String language,
            Instant now) {
        String to = MediationIds.addressee(about.area(), ref);
        commands.send(
                message(
                        row,
                        about,
                        reminder,
                        template,
                        to,
                        duty,
                        List.of(Channel.SMS.key()),
                        language,
                        session(about, reminder),
                        now),
                NAME);
    }

    private int toHandlers(MediationRow row, CaseRow about, Reminder reminder, String template, Instant now) {
        if (!ladders.on()) {
            return 0;
        }
        int sent = 0;
        for (Addressee handler : recipients.of(asked(row, about, reminder, now), about.assignee())) {
            if (!handler.channels().isEmpty()) {
                boolean ofSession = isOfSession(reminder);
                Map<String, String> parameters = ofSession ? session(about, reminder) : performance(about, now);
                commands.send(
                        message(
                                row,
                                about,
                                reminder,
                                template,
                                handler.recipientId(),
                                handler.duty(),
                                handler.channels(),
                                handler.language(),
                                parameters,
                                now),
                        NAME);
                sent++;
            }
        }
        return sent;
    }

    private static IntendMessage message(
            MediationRow row,
            CaseRow about,
            Reminder reminder,
            String template,
            String to,
            String duty,
            List<String> channels,
            String language,
            Map<String, String> parameters,
            Instant now) {
        String call = template.equals(CALL) ? "|" + CALL : "";
        String name = String.join(
                        "|",
                        "mediation",
                        row.id(),
                        reminder.subject(),
                        reminder.kind().name(),
                        to)
                + call;
        return new IntendMessage(
                NotificationIds.message(
                        about.area(),
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString()),
                about.area(),
                to,
                duty,
                channels.get(0),
                new ArrayList<>(channels.subList(1, channels.size())),
                template,
                language,
                parameters,
                ladder(row, reminder),
                CaseIds.aggregate(row.caseId()),
                0,
                0,
                NO_RUNG,
                Priority.CAUTION.name(),
                reminder.kind() == Reminder.Kind.SESSION_HOUR ? reminder.at() : now.plus(LIFE),
                now);
    }

    /** The session's time takes the place of the time of an alarm: it is what the text says. */
    private static Map<String, String> session(CaseRow about, Reminder reminder) {
        return Map.of("number", about.number(), "raisedAt", reminder.at().toString());
    }

    private static Map<String, String> performance(CaseRow about, Instant now) {
        return Messages.parameters(
                new LocalText(about.number() + "“调解协议履行”", about.number() + " \"performance of the agreement\""),
                "case",
                now);
    }

    private static RungReached asked(MediationRow row, CaseRow about, Reminder reminder, Instant now) {
        return new RungReached(
                ladder(row, reminder),
                CaseIds.aggregate(row.caseId()),
                0,
                0,
                NO_RUNG,
                new PlannedRung(0, List.of(Duty.HANDLER.key()), false, 1, template(reminder)),
                about.area(),
                "case",
                NAME,
                Priority.WARNING.name(),
                null,
                null,
                reminder.at(),
                null,
                null,
                now);
    }

    private static String ladder(MediationRow row, Reminder reminder) {
        return MediationIds.aggregate(row.id()) + "/" + reminder.subject();
    }

    private static boolean isOfSession(Reminder reminder) {
        return reminder.kind() == Reminder.Kind.SESSION_DAY || reminder.kind() == Reminder.Kind.SESSION_HOUR;
    }

    private static String template(Reminder reminder) {
        return switch (reminder.kind()) {
            case SESSION_DAY -> "mediation-session-day";
            case SESSION_HOUR -> "mediation-session-hour";
            case PERFORMANCE_NEAR -> "deadline-near";
            case PERFORMANCE_LATE -> "deadline-passed";
        };
    }
}
