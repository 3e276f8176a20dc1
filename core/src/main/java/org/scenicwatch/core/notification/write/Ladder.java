package org.scenicwatch.core.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.LadderBook;
import org.scenicwatch.core.notification.events.AllClearGiven;
import org.scenicwatch.core.notification.events.LadderStarted;
import org.scenicwatch.core.notification.events.LadderStopped;
import org.scenicwatch.core.notification.events.PlannedRung;
import org.scenicwatch.core.notification.events.RungReached;

/**
 * The escalation of one occurrence of an alarm: climbs rung by rung until somebody acknowledges. Each of its steps names
 * the alarm's event that is the reason, so that an event seen twice changes nothing.
 */
@Aggregate
class Ladder {

    static final String DEADLINE = "notification-rung";

    /** An alarm that is raised again sooner than this tells nobody twice: it goes on with who was not told yet. */
    private static final Duration REPEAT_PAUSE = Duration.ofMinutes(10);

    private enum State {
        CLIMBING,
        ALL_TOLD,
        STOPPED,
        /** Found to be no alarm: if it is raised once more, everybody is called once more. */
        CLEARED
    }

    @AggregateIdentifier
    private @Nullable String ladderId;

    private @Nullable State state;
    private @Nullable LadderStarted current;
    private long alarmEvent = -1;
    private int nextRung;
    private boolean anybodyTold;
    private @Nullable String scheduleId;

    protected Ladder() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StartLadder command, LadderBook book, DeadlineManager deadlines) {
        if (command.alarmEvent() <= alarmEvent || state == State.CLIMBING || state == State.ALL_TOLD) {
            return;
        }
        LadderBook.Ladder ladder = book.ladderFor(Priority.valueOf(command.priority()), isFire(command.latching()));
        LadderStarted before = current;
        start(
                new LadderStarted(
                        command.ladderId(),
                        command.alarmId(),
                        command.occurrence(),
                        command.alarmEvent(),
                        before == null ? 1 : before.round() + 1,
                        ladder.name(),
                        command.area(),
                        command.kind(),
                        command.rule(),
                        command.latching(),
                        command.priority(),
                        command.zone(),
                        command.place(),
                        command.raisedAt(),
                        rungsFor(ladder, before, command.at()),
                        null,
                        null,
                        command.at()),
                deadlines);
    }

    @CommandHandler
    void decide(RaiseLadder command, LadderBook book, DeadlineManager deadlines) {
        LadderStarted before = Objects.requireNonNull(current);
        Priority priority = Priority.valueOf(command.priority());
        if (command.alarmEvent() <= alarmEvent || !priority.isMoreUrgentThan(Priority.valueOf(before.priority()))) {
            return;
        }
        cancel(deadlines);
        LadderBook.Ladder ladder = book.ladderFor(priority, isFire(before.latching()));
        start(
                new LadderStarted(
                        before.ladderId(),
                        before.alarmId(),
                        before.occurrence(),
                        command.alarmEvent(),
                        before.round() + 1,
                        ladder.name(),
                        before.area(),
                        before.kind(),
                        before.rule(),
                        before.latching(),
                        command.priority(),
                        before.zone(),
                        before.place(),
                        before.raisedAt(),
                        ladder.rungs(),
                        null,
                        null,
                        command.at()),
                deadlines);
    }

    @CommandHandler
    void decide(StopLadder command, DeadlineManager deadlines) {
        if (command.alarmEvent() <= alarmEvent || state == State.STOPPED || state == State.CLEARED) {
            return;
        }
        boolean held = !Objects.requireNonNull(current).latching().equals(Latching.NONE.name());
        if (command.ground() == LadderGround.RETURNED && held) {
            return;
        }
        cancel(deadlines);
        apply(new LadderStopped(
                command.ladderId(), command.alarmEvent(), command.ground().key(), command.at()));
    }

    @CommandHandler
    void decide(GiveAllClear command, DeadlineManager deadlines) {
        if (command.alarmEvent() <= alarmEvent || state == State.CLEARED) {
            return;
        }
        LadderStarted of = Objects.requireNonNull(current);
        boolean told = anybodyTold;
        if (state != State.STOPPED) {
            cancel(deadlines);
        }
        apply(new LadderStopped(command.ladderId(), command.alarmEvent(), LadderGround.VERIFIED.key(), command.at()));
        if (told) {
            apply(new AllClearGiven(
                    of.ladderId(),
                    of.alarmId(),
                    of.occurrence(),
                    command.alarmEvent(),
                    command.result(),
                    of.area(),
                    of.kind(),
                    of.rule(),
                    of.priority(),
                    of.place(),
                    of.raisedAt(),
                    command.at()));
        }
    }

    /** Fired at least once, and late after a stop of the platform: a rung is reached once all the same. */
    @DeadlineHandler(deadlineName = DEADLINE)
    void decide(RungDue due, DeadlineManager deadlines, Clock clock) {
        LadderStarted of = Objects.requireNonNull(current);
        if (state == State.CLIMBING && due.round() == of.round() && due.rung() == nextRung) {
            reach(of, due.rung(), clock.instant(), deadlines);
        }
    }

    @EventSourcingHandler
    void evolve(LadderStarted event) {
        ladderId = event.ladderId();
        current = event;
        alarmEvent = event.alarmEvent();
        nextRung = 0;
        scheduleId = event.scheduleId();
        state = event.rungs().isEmpty() ? State.ALL_TOLD : State.CLIMBING;
    }

    @EventSourcingHandler
    void evolve(RungReached event) {
        nextRung = event.rung() + 1;
        anybodyTold = true;
        scheduleId = event.scheduleId();
        state = event.nextAt() == null ? State.ALL_TOLD : State.CLIMBING;
    }

    @EventSourcingHandler
    void evolve(LadderStopped event) {
        alarmEvent = event.alarmEvent();
        scheduleId = null;
        state = event.ground().equals("verified") ? State.CLEARED : State.STOPPED;
    }

    @EventSourcingHandler
    void evolve(AllClearGiven event) {
        anybodyTold = false;
    }

    /**
     * Starts a round. A first rung that is not due at once is left for its deadline; that happens only when the ladder
     * goes on, so the aggregate's id is known by then.
     */
    private void start(LadderStarted started, DeadlineManager deadlines) {
        List<PlannedRung> rungs = started.rungs();
        boolean later = !rungs.isEmpty() && rungs.get(0).afterSeconds() > 0;
        apply(later ? started.firstDue(dueAt(started, 0), schedule(started, 0, deadlines)) : started);
        if (!rungs.isEmpty() && !later) {
            reach(started, 0, started.at(), deadlines);
        }
    }

    /** The whole ladder, or what is left of it when the same alarm is raised again soon. */
    private List<PlannedRung> rungsFor(LadderBook.Ladder ladder, @Nullable LadderStarted before, Instant at) {
        boolean goesOn = before != null
                && state == State.STOPPED
                && before.ladder().equals(ladder.name())
                && at.isBefore(before.at().plus(REPEAT_PAUSE));
        return before == null || !goesOn
                ? ladder.rungs()
                : List.copyOf(before.rungs().subList(nextRung, before.rungs().size()));
    }

    private void reach(LadderStarted of, int rung, Instant at, DeadlineManager deadlines) {
        boolean last = rung + 1 == of.rungs().size();
        apply(new RungReached(
                of.ladderId(),
                of.alarmId(),
                of.occurrence(),
                of.round(),
                rung,
                of.rungs().get(rung),
                of.area(),
                of.kind(),
                of.rule(),
                of.priority(),
                of.zone(),
                of.place(),
                of.raisedAt(),
                last ? null : dueAt(of, rung + 1),
                last ? null : schedule(of, rung + 1, deadlines),
                at));
    }

    private static Instant dueAt(LadderStarted of, int rung) {
        return of.at().plusSeconds(of.rungs().get(rung).afterSeconds());
    }

    private static String schedule(LadderStarted of, int rung, DeadlineManager deadlines) {
        return deadlines.schedule(dueAt(of, rung), DEADLINE, new RungDue(of.round(), rung));
    }

    private void cancel(DeadlineManager deadlines) {
        if (scheduleId != null) {
            deadlines.cancelSchedule(DEADLINE, scheduleId);
        }
    }

    private static boolean isFire(String latching) {
        return latching.equals(Latching.UNTIL_VERIFIED.name());
    }
}
