package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmRefused;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.VerificationCause;
import org.scenicwatch.core.alarm.events.AcknowledgementUndone;
import org.scenicwatch.core.alarm.events.AlarmAcknowledged;
import org.scenicwatch.core.alarm.events.AlarmCommented;
import org.scenicwatch.core.alarm.events.AlarmLevelChanged;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.alarm.events.AlarmStartedChattering;
import org.scenicwatch.core.alarm.events.AlarmStoppedChattering;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.alarm.events.FireSignJoined;

/**
 * The life of one alarm as a pure state machine: {@code decide} says which events a command leads to, {@code evolve}
 * what an event makes of the state. Condition (ISA-18.2 A to D) and latch move apart from each other; an occurrence is
 * over when the condition is normal and nothing is latched.
 */
record AlarmLife(
        long occurrence,
        AlarmCondition condition,
        Latch latch,
        Latching latching,
        String level,
        Priority priority,
        @Nullable Instant raisedAt,
        String area,
        String sourceId,
        String kind,
        @Nullable String zone,
        @Nullable String place,
        @Nullable String verified,
        @Nullable Acknowledged acknowledged,
        Chatter chatter) {

    /** How long an acknowledgement can be taken back. Source: the design's rule for actions on the screen. */
    static final Duration UNDO_TIME = Duration.ofSeconds(10);

    /** When it was acknowledged, and by whom (an opaque id), if that is known. */
    record Acknowledged(Instant at, @Nullable String by) {}

    /** An alarm that was never raised. */
    static final AlarmLife NEVER = new AlarmLife(
            0,
            AlarmCondition.NORMAL,
            Latch.NONE,
            Latching.NONE,
            "",
            Priority.CAUTION,
            null,
            "",
            "",
            "",
            null,
            null,
            null,
            null,
            Chatter.NONE);

    /** Whether anything was ever said of it: it was raised, or introduced. */
    boolean isKnown() {
        return !area.isEmpty();
    }

    /** Whether the occurrence is over and the alarm has left the screen. */
    boolean isOver() {
        return condition == AlarmCondition.NORMAL && latch == Latch.NONE && !chatter.isOn();
    }

    /** Whether it is a fire alarm of which nobody has found out yet whether it is real. */
    boolean awaitsVerification() {
        return latching == Latching.UNTIL_VERIFIED && !isOver() && latch != Latch.VERIFIED;
    }

    List<Object> decide(RaiseAlarm command, Suppression suppression) {
        if (condition.isActive()) {
            return command.late() ? List.of() : levelChange(command.asLevel(), suppression);
        }
        if (command.late() && command.at().equals(raisedAt)) {
            return List.of();
        }
        boolean told = chatter.isOn() && acknowledged != null;
        AlarmRaised raised = new AlarmRaised(
                command.alarmId(),
                isOver() ? occurrence + 1 : occurrence,
                command.area(),
                command.sourceType().key(),
                command.sourceId(),
                command.kind(),
                command.ruleId(),
                command.ruleVersion(),
                command.level(),
                command.priority().name(),
                command.metric(),
                command.value(),
                command.threshold(),
                command.unit(),
                command.direction() == null ? null : command.direction().name(),
                command.state(),
                command.code(),
                command.latching().name(),
                command.zone(),
                command.place(),
                command.at(),
                command.decidedAt(),
                command.late(),
                (told ? AlarmCondition.ACKNOWLEDGED : AlarmCondition.UNACKNOWLEDGED).name(),
                (command.latching().holds() ? Latch.HELD : Latch.NONE).name(),
                suppression.name());
        // A fire alarm is never taken for a nuisance, and what arrives late was not heard to come and go.
        if (command.latching().holds() || command.late() || !chatter.beginsWith(command.decidedAt())) {
            return List.of(raised);
        }
        return List.of(
                raised,
                new AlarmStartedChattering(
                        command.alarmId(), raised.occurrence(), Chatter.RAISES, command.decidedAt()));
    }

    List<Object> decide(ChangeAlarmLevel command, Suppression suppression) {
        if (!condition.isActive()) {
            throw AlarmRefused.notActive();
        }
        return levelChange(command, suppression);
    }

    List<Object> decide(ReturnAlarmToNormal command) {
        if (!condition.isActive()) {
            return List.of();
        }
        AlarmCondition returned = condition == AlarmCondition.ACKNOWLEDGED
                ? AlarmCondition.NORMAL
                : AlarmCondition.RETURNED_UNACKNOWLEDGED;
        return List.of(new AlarmReturnedToNormal(
                command.alarmId(),
                occurrence,
                command.value(),
                command.at(),
                command.decidedAt(),
                returned.name(),
                latch.name()));
    }

    List<Object> decide(AcknowledgeAlarm command, String actor) {
        actsOnThisOccurrence(command.occurrence());
        AlarmCondition now =
                switch (condition) {
                    case UNACKNOWLEDGED -> AlarmCondition.ACKNOWLEDGED;
                    case RETURNED_UNACKNOWLEDGED -> AlarmCondition.NORMAL;
                    case ACKNOWLEDGED, NORMAL -> throw AlarmRefused.alreadyAcknowledged();
                };
        return List.of(new AlarmAcknowledged(
                command.alarmId(), occurrence, command.commentRef(), command.at(), now.name(), latch.name(), actor));
    }

    List<Object> decide(UndoAcknowledgement command, String actor) {
        isOccurrence(command.occurrence());
        if (acknowledged == null) {
            throw AlarmRefused.nothingToUndo();
        }
        if (!actor.equals(acknowledged.by())) {
            throw AlarmRefused.undoOfAnother();
        }
        if (command.at().isAfter(acknowledged.at().plus(UNDO_TIME))) {
            throw AlarmRefused.undoTooLate(UNDO_TIME);
        }
        AlarmCondition before =
                condition.isActive() ? AlarmCondition.UNACKNOWLEDGED : AlarmCondition.RETURNED_UNACKNOWLEDGED;
        return List.of(
                new AcknowledgementUndone(command.alarmId(), occurrence, command.at(), before.name(), latch.name()));
    }

    List<Object> decide(CommentOnAlarm command) {
        isOccurrence(command.occurrence());
        return List.of(new AlarmCommented(command.alarmId(), occurrence, command.commentRef(), command.at()));
    }

    List<Object> decide(JoinFireSign command) {
        return isOver()
                ? List.of()
                : List.of(new FireSignJoined(
                        command.alarmId(),
                        occurrence,
                        area,
                        zone,
                        place,
                        command.sign(),
                        command.source(),
                        command.sourceOccurrence(),
                        command.seenAt(),
                        command.at()));
    }

    List<Object> decide(VerifyAlarm command) {
        actsOnThisOccurrence(command.occurrence());
        if (latching != Latching.UNTIL_VERIFIED) {
            throw AlarmRefused.notVerifiable();
        }
        if (!VerificationCause.isKnown(command.cause())) {
            throw AlarmRefused.unknownCause(command.cause());
        }
        if (latch == Latch.VERIFIED) {
            if (finding(command.result().name(), command.cause()).equals(verified)) {
                return List.of();
            }
            throw AlarmRefused.alreadyVerified();
        }
        return List.of(new AlarmVerified(
                command.alarmId(),
                occurrence,
                area,
                sourceId,
                kind,
                zone,
                place,
                command.result().name(),
                command.cause(),
                command.at(),
                condition.name(),
                Latch.VERIFIED.name()));
    }

    List<Object> decide(ResetAlarm command) {
        actsOnThisOccurrence(command.occurrence());
        if (latching == Latching.NONE) {
            throw AlarmRefused.notLatched();
        }
        if (condition.isActive()) {
            throw AlarmRefused.stillActive();
        }
        if (latching == Latching.UNTIL_VERIFIED && latch != Latch.VERIFIED) {
            throw AlarmRefused.notVerified();
        }
        if (condition == AlarmCondition.RETURNED_UNACKNOWLEDGED) {
            throw AlarmRefused.notAcknowledged();
        }
        return List.of(new AlarmReset(
                command.alarmId(), occurrence, command.at(), AlarmCondition.NORMAL.name(), Latch.NONE.name()));
    }

    /** The time has come at which it would be calm; whether it is depends on what happened meanwhile. */
    List<Object> calm(String alarmId, Instant expected) {
        return chatter.isOn() && !chatter.calmAt().isAfter(expected)
                ? List.of(new AlarmStoppedChattering(
                        alarmId, occurrence, chatter.calmAt(), condition.name(), latch.name()))
                : List.of();
    }

    AlarmLife evolve(AlarmStartedChattering event) {
        return with(condition, latch, level, priority, verified, acknowledged, chatter.begun(event.at()));
    }

    AlarmLife evolve(AlarmStoppedChattering event) {
        return with(condition, latch, level, priority, verified, acknowledged, chatter.calm());
    }

    AlarmLife evolve(AlarmRaised event) {
        return new AlarmLife(
                event.occurrence(),
                AlarmCondition.valueOf(event.condition()),
                Latch.valueOf(event.latch()),
                Latching.valueOf(event.latching()),
                event.level(),
                Priority.valueOf(event.priority()),
                event.at(),
                event.area(),
                event.sourceId(),
                event.kind(),
                event.zone(),
                event.place(),
                null,
                event.condition().equals(AlarmCondition.ACKNOWLEDGED.name()) ? acknowledged : null,
                event.late() ? chatter : chatter.raised(event.decidedAt()));
    }

    AlarmLife evolve(AlarmLevelChanged event) {
        AlarmCondition now = AlarmCondition.valueOf(event.condition());
        Acknowledged still = now == AlarmCondition.UNACKNOWLEDGED ? null : acknowledged;
        return with(now, latch, event.level(), Priority.valueOf(event.priority()), verified, still, chatter);
    }

    AlarmLife evolve(AlarmReturnedToNormal event) {
        return moved(event.condition(), event.latch(), verified, acknowledged);
    }

    AlarmLife evolve(AlarmAcknowledged event) {
        return moved(event.condition(), event.latch(), verified, new Acknowledged(event.at(), event.by()));
    }

    AlarmLife evolve(AcknowledgementUndone event) {
        return moved(event.condition(), event.latch(), verified, null);
    }

    AlarmLife evolve(AlarmVerified event) {
        return moved(event.condition(), event.latch(), finding(event.result(), event.cause()), acknowledged);
    }

    AlarmLife evolve(AlarmReset event) {
        return moved(event.condition(), event.latch(), verified, null);
    }

    private List<Object> levelChange(ChangeAlarmLevel command, Suppression suppression) {
        if (command.level().equals(level) && command.priority() == priority) {
            return List.of();
        }
        AlarmCondition changed =
                command.priority().isMoreUrgentThan(priority) ? AlarmCondition.UNACKNOWLEDGED : condition;
        return List.of(new AlarmLevelChanged(
                command.alarmId(),
                occurrence,
                level,
                command.level(),
                command.priority().name(),
                command.value(),
                command.threshold(),
                command.state(),
                command.code(),
                command.at(),
                command.decidedAt(),
                changed.name(),
                suppression.name()));
    }

    /** Refuses what was said of another occurrence than this one. */
    void isOccurrence(long seen) {
        if (seen != occurrence) {
            throw AlarmRefused.staleOccurrence(seen, occurrence);
        }
    }

    private void actsOnThisOccurrence(long seen) {
        isOccurrence(seen);
        if (isOver()) {
            throw AlarmRefused.notActive();
        }
    }

    private static String finding(String result, String cause) {
        return result + "/" + cause;
    }

    private AlarmLife moved(
            String newCondition,
            String newLatch,
            @Nullable String newVerified,
            @Nullable Acknowledged newAcknowledged) {
        return with(
                AlarmCondition.valueOf(newCondition),
                Latch.valueOf(newLatch),
                level,
                priority,
                newVerified,
                newAcknowledged,
                chatter);
    }

    private AlarmLife with(
            AlarmCondition newCondition,
            Latch newLatch,
            String newLevel,
            Priority newPriority,
            @Nullable String newVerified,
            @Nullable Acknowledged newAcknowledged,
            Chatter newChatter) {
        return new AlarmLife(
                occurrence,
                newCondition,
                newLatch,
                latching,
                newLevel,
                newPriority,
                raisedAt,
                area,
                sourceId,
                kind,
                zone,
                place,
                newVerified,
                newAcknowledged,
                newChatter);
    }
}
