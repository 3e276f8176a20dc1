package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.events.FireSignJoined;
import org.scenicwatch.core.alarm.events.OutOfServiceDeclined;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.notification.events.HouseAnswered;
import org.scenicwatch.dashboard.projection.EventFacts;

/** From events to the trail of each alarm. Times of signals are those of the device, all others the server's. */
final class AlarmTrail {

    private final Consumer<TrailRow> trail;

    AlarmTrail(Consumer<TrailRow> trail) {
        this.trail = trail;
    }

    /** Takes in one event; others than those of alarms leave no trace. */
    void on(Object event, EventFacts facts) {
        if (event instanceof AlarmRaised e) {
            Map<String, String> said = occurrence(e.occurrence());
            put(said, "level", e.level());
            put(said, "priority", e.priority());
            put(said, "condition", e.condition());
            put(said, "suppression", e.suppression());
            put(said, "value", number(e.value()));
            put(said, "unit", e.unit());
            put(said, "state", e.state());
            put(said, "code", e.code());
            put(said, "late", e.late() ? "true" : null);
            put(said, "ruleVersion", Integer.toString(e.ruleVersion()));
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmLevelChanged e) {
            Map<String, String> said = occurrence(e.occurrence());
            put(said, "previousLevel", e.previousLevel());
            put(said, "level", e.level());
            put(said, "priority", e.priority());
            put(said, "condition", e.condition());
            put(said, "suppression", e.suppression());
            put(said, "value", number(e.value()));
            put(said, "state", e.state());
            put(said, "code", e.code());
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmReturnedToNormal e) {
            Map<String, String> said = conditioned(e.occurrence(), e.condition());
            put(said, "value", number(e.value()));
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmAcknowledged e) {
            note(e.alarmId(), e.at(), event, facts, words(conditioned(e.occurrence(), e.condition()), e.commentRef()));
        } else if (event instanceof AcknowledgementUndone e) {
            note(e.alarmId(), e.at(), event, facts, conditioned(e.occurrence(), e.condition()));
        } else if (event instanceof AlarmVerified e) {
            Map<String, String> said = conditioned(e.occurrence(), e.condition());
            put(said, "result", e.result());
            put(said, "cause", e.cause());
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmReset e) {
            note(e.alarmId(), e.at(), event, facts, conditioned(e.occurrence(), e.condition()));
        } else if (event instanceof AlarmStartedChattering e) {
            Map<String, String> said = occurrence(e.occurrence());
            put(said, "raises", Integer.toString(e.raises()));
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmStoppedChattering e) {
            note(e.alarmId(), e.at(), event, facts, conditioned(e.occurrence(), e.condition()));
        } else if (event instanceof FireSignJoined e) {
            Map<String, String> said = occurrence(e.occurrence());
            put(said, "sign", e.sign());
            put(said, "source", e.sourceOccurrence() > 0 ? AlarmIds.row(e.source()) : CaseIds.row(e.source()));
            put(said, "seenAt", e.seenAt().toString());
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmCommented e) {
            note(e.alarmId(), e.at(), event, facts, words(occurrence(e.occurrence()), e.commentRef()));
        } else if (event instanceof HouseAnswered e) {
            Map<String, String> said = occurrence(e.occurrence());
            put(said, "answer", e.answer());
            put(said, "duty", e.duty());
            note(e.alarmId(), e.at(), event, facts, words(said, e.noteRef()));
        } else {
            onAside(event, facts);
        }
    }

    private void onAside(Object event, EventFacts facts) {
        if (event instanceof AlarmIntroduced e) {
            Map<String, String> said = occurrence(0);
            put(said, "ruleVersion", Integer.toString(e.ruleVersion()));
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof AlarmShelved e) {
            Map<String, String> said = aside(e.occurrence(), e.suppression(), e.reason(), null, e.until());
            note(e.alarmId(), e.at(), event, facts, words(said, e.commentRef()));
        } else if (event instanceof AlarmUnshelved e) {
            Map<String, String> said = aside(e.occurrence(), e.suppression(), null, e.cause(), null);
            put(said, "condition", e.condition());
            note(e.alarmId(), e.at(), event, facts, words(said, e.commentRef()));
        } else if (event instanceof AlarmSuppressedByDesign e) {
            String cause = AlarmIds.row(e.cause());
            note(e.alarmId(), e.at(), event, facts, aside(e.occurrence(), e.suppression(), null, cause, null));
        } else if (event instanceof AlarmSuppressionEnded e) {
            Map<String, String> said = aside(e.occurrence(), e.suppression(), null, AlarmIds.row(e.cause()), null);
            put(said, "condition", e.condition());
            note(e.alarmId(), e.at(), event, facts, said);
        } else if (event instanceof OutOfServiceRequested e) {
            Map<String, String> said = aside(e.occurrence(), null, e.reason(), null, e.until());
            note(e.alarmId(), e.at(), event, facts, words(said, e.commentRef()));
        } else if (event instanceof OutOfServiceDeclined e) {
            note(e.alarmId(), e.at(), event, facts, words(occurrence(e.occurrence()), e.commentRef()));
        } else if (event instanceof AlarmTakenOutOfService e) {
            Map<String, String> said = aside(e.occurrence(), e.suppression(), e.reason(), null, e.until());
            note(e.alarmId(), e.at(), event, facts, words(said, e.commentRef()));
        } else if (event instanceof AlarmReturnedToService e) {
            Map<String, String> said = aside(e.occurrence(), e.suppression(), null, e.cause(), null);
            put(said, "condition", e.condition());
            note(e.alarmId(), e.at(), event, facts, words(said, e.commentRef()));
        }
    }

    private void note(String alarmId, Instant at, Object event, EventFacts facts, Map<String, String> said) {
        trail.accept(new TrailRow(
                AlarmIds.row(alarmId), facts.index(), at, event.getClass().getSimpleName(), facts.actor(), said));
    }

    private static Map<String, String> occurrence(long number) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("occurrence", Long.toString(number));
        return said;
    }

    private static Map<String, String> conditioned(long number, String condition) {
        Map<String, String> said = occurrence(number);
        put(said, "condition", condition);
        return said;
    }

    private static Map<String, String> aside(
            long number,
            @Nullable String suppression,
            @Nullable String reason,
            @Nullable String cause,
            @Nullable Instant until) {
        Map<String, String> said = occurrence(number);
        put(said, "suppression", suppression);
        put(said, "reason", reason);
        put(said, "cause", cause);
        put(said, "until", until == null ? null : until.toString());
        return said;
    }

    private static Map<String, String> words(Map<String, String> said, @Nullable String ref) {
        put(said, "noteRef", ref);
        return said;
    }

    private static @Nullable String number(@Nullable Double value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
