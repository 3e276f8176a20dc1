package org.scenicwatch.core.casework.write;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.clock.ClockKind;
import org.scenicwatch.core.casework.events.ClockPaused;
import org.scenicwatch.core.casework.events.ClockResumed;
import org.scenicwatch.core.casework.events.MilestoneReached;

/**
 * What people do to the clocks of one case. Whether a clock runs at all follows from everything that happened to the case
 * and is the reader's to say: a pause of one that does not run changes nothing.
 *
 * @param paused the clocks that are paused, each with its ground
 */
record ClocksAtHand(Map<String, String> paused) {

    static final ClocksAtHand NONE = new ClocksAtHand(Map.of());

    ClocksAtHand {
        paused = Map.copyOf(paused);
    }

    List<Object> decide(PauseClock command, @Nullable CaseState state, ClockBook book) {
        CaseStep.STEER_CLOCK.mayBeTakenIn(orOpened(state));
        ClockKind clock = known(command.clock(), book);
        if (!clock.pausable()) {
            throw CaseRefused.clockNotPausable(clock.name());
        }
        if (book.ground(command.ground()).isEmpty()) {
            throw CaseRefused.unknownClockGround(command.ground());
        }
        if (command.ground().equals(paused.get(clock.id()))) {
            return List.of();
        }
        if (paused.containsKey(clock.id())) {
            throw CaseRefused.clockPaused(clock.name());
        }
        return List.of(
                new ClockPaused(command.caseId(), clock.id(), command.ground(), command.reasonRef(), command.at()));
    }

    List<Object> decide(ResumeClock command, @Nullable CaseState state, ClockBook book) {
        CaseStep.STEER_CLOCK.mayBeTakenIn(orOpened(state));
        ClockKind clock = known(command.clock(), book);
        String ground = paused.get(clock.id());
        if (ground == null) {
            throw CaseRefused.clockNotPaused(clock.name());
        }
        return List.of(new ClockResumed(command.caseId(), clock.id(), ground, command.reasonRef(), command.at()));
    }

    List<Object> decide(RecordMilestone command, @Nullable CaseState state) {
        CaseStep.RECORD_MILESTONE.mayBeTakenIn(orOpened(state));
        if (!command.milestone().isRecorded()) {
            throw CaseRefused.milestoneNotRecorded(command.milestone().title());
        }
        return List.of(
                new MilestoneReached(command.caseId(), command.milestone().key(), command.noteRef(), command.at()));
    }

    ClocksAtHand evolve(ClockPaused event) {
        Map<String, String> more = new TreeMap<>(paused);
        more.put(event.clock(), event.ground());
        return new ClocksAtHand(more);
    }

    ClocksAtHand evolve(ClockResumed event) {
        Map<String, String> fewer = new TreeMap<>(paused);
        fewer.remove(event.clock());
        return new ClocksAtHand(fewer);
    }

    private static ClockKind known(String clock, ClockBook book) {
        return book.clock(clock).orElseThrow(() -> CaseRefused.unknownClock(clock));
    }

    private static CaseState orOpened(@Nullable CaseState state) {
        return state == null ? CaseState.OPENED : state;
    }
}
