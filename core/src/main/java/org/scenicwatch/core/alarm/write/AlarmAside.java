package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRefused;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.events.AlarmReturnedToService;
import org.scenicwatch.core.alarm.events.AlarmShelved;
import org.scenicwatch.core.alarm.events.AlarmSuppressedByDesign;
import org.scenicwatch.core.alarm.events.AlarmSuppressionEnded;
import org.scenicwatch.core.alarm.events.AlarmTakenOutOfService;
import org.scenicwatch.core.alarm.events.AlarmUnshelved;
import org.scenicwatch.core.alarm.events.OutOfServiceDeclined;
import org.scenicwatch.core.alarm.events.OutOfServiceRequested;

/**
 * What keeps one alarm from the operator, as a pure state machine beside {@link AlarmLife}: shelf (E), design (F) and
 * service (G) hold apart from each other, and the alarm is shown again when none of them holds. The condition goes on
 * being judged meanwhile, so nothing is lost.
 */
record AlarmAside(
        @Nullable Shelf shelf,
        List<String> causes,
        @Nullable Instant outUntil,
        @Nullable Request request) {

    /** The longest that an alarm may lie on the shelf: one shift. */
    static final Duration LONGEST_SHELF = Duration.ofHours(8);

    /** The longest that a source may be out of service before somebody has to say so again. */
    static final Duration LONGEST_OUT_OF_SERVICE = Duration.ofDays(30);

    private static final String BY_HAND = "by-hand";
    private static final String TIME = "time";
    private static final String MORE_URGENT = "more-urgent";
    private static final String FIRE_AGAIN = "fire-again";

    /** How long, and up to which priority. */
    record Shelf(Instant until, Priority priority) {}

    /** What a person asked of the commander. */
    record Request(String reason, @Nullable String commentRef, Instant until) {}

    /** An alarm that nothing keeps from the operator. */
    static final AlarmAside SHOWN = new AlarmAside(null, List.of(), null, null);

    AlarmAside {
        causes = List.copyOf(causes);
    }

    /** The state of ISA-18.2 that shows: the one that a person must undo comes before the design's. */
    Suppression suppression() {
        if (outUntil != null) {
            return Suppression.OUT_OF_SERVICE;
        }
        if (shelf != null) {
            return Suppression.SHELVED;
        }
        return causes.isEmpty() ? Suppression.NONE : Suppression.SUPPRESSED_BY_DESIGN;
    }

    List<Object> decide(ShelveAlarm command, AlarmLife life) {
        life.isOccurrence(command.occurrence());
        if (life.occurrence() == 0) {
            throw AlarmRefused.neverRaised();
        }
        if (shelf != null) {
            throw AlarmRefused.alreadyShelved();
        }
        if (outUntil != null) {
            throw AlarmRefused.outOfService();
        }
        if (!isWithin(command.at(), command.until(), LONGEST_SHELF)) {
            throw AlarmRefused.shelfTooLong(LONGEST_SHELF);
        }
        if (life.priority() == Priority.CRITICAL && !command.byCommander()) {
            throw AlarmRefused.commanderOnly();
        }
        if (life.awaitsVerification()) {
            throw AlarmRefused.notVerifiedBefore();
        }
        if (isFire(life) && !life.condition().isActive()) {
            throw AlarmRefused.fireOver();
        }
        AlarmAside after = new AlarmAside(new Shelf(command.until(), life.priority()), causes, outUntil, request);
        return List.of(new AlarmShelved(
                command.alarmId(),
                life.occurrence(),
                life.priority().name(),
                command.reason().key(),
                command.commentRef(),
                command.until(),
                command.at(),
                after.suppression().name()));
    }

    List<Object> decide(UnshelveAlarm command, AlarmLife life) {
        if (shelf == null) {
            throw AlarmRefused.notShelved();
        }
        return List.of(unshelved(command.alarmId(), life, BY_HAND, command.commentRef(), command.at()));
    }

    /** The time until which an alarm was shelved has come; another shelving than that one stays. */
    List<Object> shelfEnds(String alarmId, AlarmLife life, Instant until) {
        return shelf != null && shelf.until().equals(until)
                ? List.of(unshelved(alarmId, life, TIME, null, until))
                : List.of();
    }

    List<Object> decide(RaiseAlarm command, AlarmLife life) {
        String ends = endsShelf(command.priority());
        if (ends == null && shelf != null && isFireAgain(command, life)) {
            ends = FIRE_AGAIN;
        }
        return signal(command.alarmId(), life, ends, command.decidedAt(), shown -> life.decide(command, shown));
    }

    List<Object> decide(ChangeAlarmLevel command, AlarmLife life) {
        return signal(
                command.alarmId(),
                life,
                endsShelf(command.priority()),
                command.decidedAt(),
                shown -> life.decide(command, shown));
    }

    /**
     * Why a signal of this priority ends the shelving; none: it does not. How bad an alarm would become was not known
     * when it was put on the shelf: one that is more urgent than that comes back.
     */
    private @Nullable String endsShelf(Priority priority) {
        return shelf != null && priority.isMoreUrgentThan(shelf.priority()) ? MORE_URGENT : null;
    }

    /** Whether this is a fire that began after the one that was shelved: nobody has looked at it yet. */
    private static boolean isFireAgain(RaiseAlarm command, AlarmLife life) {
        return !life.condition().isActive() && (isFire(life) || command.latching() == Latching.UNTIL_VERIFIED);
    }

    /** What a signal leads to; it ends the shelving only if it says something new. */
    private List<Object> signal(
            String alarmId,
            AlarmLife life,
            @Nullable String ends,
            Instant at,
            Function<Suppression, List<Object>> said) {
        if (ends == null) {
            return said.apply(suppression());
        }
        AlarmAside broken = new AlarmAside(null, causes, outUntil, request);
        List<Object> events = new ArrayList<>(said.apply(broken.suppression()));
        if (!events.isEmpty()) {
            events.add(0, unshelved(alarmId, life, ends, null, at));
        }
        return events;
    }

    List<Object> decide(SuppressAlarmByDesign command, AlarmLife life) {
        if (causes.contains(command.cause())) {
            return List.of();
        }
        return List.of(new AlarmSuppressedByDesign(
                command.alarmId(),
                life.occurrence(),
                command.cause(),
                command.at(),
                new AlarmAside(shelf, plus(command.cause()), outUntil, request)
                        .suppression()
                        .name()));
    }

    List<Object> decide(EndSuppressionByDesign command, AlarmLife life) {
        if (!causes.contains(command.cause())) {
            return List.of();
        }
        return List.of(new AlarmSuppressionEnded(
                command.alarmId(),
                life.occurrence(),
                command.cause(),
                command.at(),
                life.condition().name(),
                new AlarmAside(shelf, minus(command.cause()), outUntil, request)
                        .suppression()
                        .name()));
    }

    List<Object> decide(TakeAlarmOutOfService command, AlarmLife life) {
        if (outUntil != null) {
            throw AlarmRefused.outOfService();
        }
        if (!isWithin(command.at(), command.until(), LONGEST_OUT_OF_SERVICE)) {
            throw AlarmRefused.outOfServiceTooLong(LONGEST_OUT_OF_SERVICE);
        }
        if (isFire(life) && !command.byCommander()) {
            if (request != null && command.at().isBefore(request.until())) {
                throw AlarmRefused.alreadyRequested();
            }
            return List.of(new OutOfServiceRequested(
                    command.alarmId(),
                    life.occurrence(),
                    command.reason().key(),
                    command.commentRef(),
                    command.until(),
                    command.at()));
        }
        return List.of(taken(
                command.alarmId(), life, command.reason().key(), command.commentRef(), command.until(), command.at()));
    }

    List<Object> decide(DecideOutOfService command, AlarmLife life) {
        if (request == null || !command.at().isBefore(request.until())) {
            throw AlarmRefused.notRequested();
        }
        if (!command.allowed()) {
            return List.of(
                    new OutOfServiceDeclined(command.alarmId(), life.occurrence(), command.commentRef(), command.at()));
        }
        String words = command.commentRef() == null ? request.commentRef() : command.commentRef();
        return List.of(taken(command.alarmId(), life, request.reason(), words, request.until(), command.at()));
    }

    List<Object> decide(ReturnAlarmToService command, AlarmLife life) {
        if (outUntil == null) {
            throw AlarmRefused.notOutOfService();
        }
        return List.of(returned(command.alarmId(), life, BY_HAND, command.commentRef(), command.at()));
    }

    /** The time until which a source was out of service has come; another term than that one stays. */
    List<Object> serviceBegins(String alarmId, AlarmLife life, Instant until) {
        return until.equals(outUntil) ? List.of(returned(alarmId, life, TIME, null, until)) : List.of();
    }

    AlarmAside evolve(AlarmShelved event) {
        return new AlarmAside(new Shelf(event.until(), Priority.valueOf(event.priority())), causes, outUntil, request);
    }

    AlarmAside evolve(AlarmUnshelved event) {
        return new AlarmAside(null, causes, outUntil, request);
    }

    AlarmAside evolve(AlarmSuppressedByDesign event) {
        return new AlarmAside(shelf, plus(event.cause()), outUntil, request);
    }

    AlarmAside evolve(AlarmSuppressionEnded event) {
        return new AlarmAside(shelf, minus(event.cause()), outUntil, request);
    }

    AlarmAside evolve(OutOfServiceRequested event) {
        return new AlarmAside(shelf, causes, outUntil, new Request(event.reason(), event.commentRef(), event.until()));
    }

    AlarmAside evolve(OutOfServiceDeclined event) {
        return new AlarmAside(shelf, causes, outUntil, null);
    }

    AlarmAside evolve(AlarmTakenOutOfService event) {
        return new AlarmAside(shelf, causes, event.until(), null);
    }

    AlarmAside evolve(AlarmReturnedToService event) {
        return new AlarmAside(shelf, causes, null, request);
    }

    private AlarmUnshelved unshelved(
            String alarmId, AlarmLife life, String cause, @Nullable String commentRef, Instant at) {
        return new AlarmUnshelved(
                alarmId,
                life.occurrence(),
                cause,
                commentRef,
                at,
                life.condition().name(),
                new AlarmAside(null, causes, outUntil, request).suppression().name());
    }

    private AlarmTakenOutOfService taken(
            String alarmId, AlarmLife life, String reason, @Nullable String commentRef, Instant until, Instant at) {
        return new AlarmTakenOutOfService(
                alarmId,
                life.occurrence(),
                life.area(),
                life.sourceId(),
                life.kind(),
                life.zone(),
                life.place(),
                isFire(life),
                reason,
                commentRef,
                until,
                at,
                new AlarmAside(shelf, causes, until, null).suppression().name());
    }

    private AlarmReturnedToService returned(
            String alarmId, AlarmLife life, String cause, @Nullable String commentRef, Instant at) {
        return new AlarmReturnedToService(
                alarmId,
                life.occurrence(),
                cause,
                commentRef,
                at,
                life.condition().name(),
                new AlarmAside(shelf, causes, null, request).suppression().name());
    }

    private static boolean isFire(AlarmLife life) {
        return life.latching() == Latching.UNTIL_VERIFIED;
    }

    private static boolean isWithin(Instant at, Instant until, Duration longest) {
        return until.isAfter(at) && !until.isAfter(at.plus(longest));
    }

    private List<String> plus(String cause) {
        List<String> more = new ArrayList<>(causes);
        more.add(cause);
        return more;
    }

    private List<String> minus(String cause) {
        return causes.stream().filter(each -> !each.equals(cause)).toList();
    }
}
