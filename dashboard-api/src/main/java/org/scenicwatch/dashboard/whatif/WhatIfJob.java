package org.scenicwatch.dashboard.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** One run and how far it is. Safe for any number of threads. */
final class WhatIfJob {

    private final String id;
    private final String askedBy;
    private final Instant startedAt;
    private final LongAdder done = new LongAdder();
    private final LongAdder devicesDone = new LongAdder();
    private final LongAdder workDone = new LongAdder();
    private volatile long readings;
    private volatile long devices;
    private volatile long work;
    private volatile State state = State.RUNNING;
    private @Nullable Instant endedAt;
    private @Nullable Failure failure;
    private @Nullable WhatIfResult result;

    /** What became of it. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Why it failed. */
    record Failure(String code, LocalText message) {}

    /**
     * How far it is.
     *
     * @param readings readings or state reports to judge, about; 0: not known yet
     * @param done how many of them were judged
     * @param devices devices that one of the rules judges
     * @param devicesDone how many of them are through
     * @param etaSeconds how much longer it will take, about; absent: not known yet, or not running
     */
    record View(
            String id,
            State state,
            long readings,
            long done,
            long devices,
            long devicesDone,
            Instant startedAt,
            @Nullable Long etaSeconds,
            @Nullable Failure failure,
            @Nullable WhatIfResult result) {}

    WhatIfJob(String id, String askedBy, Instant startedAt) {
        this.id = id;
        this.askedBy = askedBy;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    String askedBy() {
        return askedBy;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it ended before {@code then}. */
    synchronized boolean endedBefore(Instant then) {
        return endedAt != null && endedAt.isBefore(then);
    }

    Instant startedAt() {
        return startedAt;
    }

    /** What lies before it; {@code work} in any unit that {@link #worked} counts, too. */
    void expect(long readingsToJudge, long devicesToJudge, long toWork) {
        readings = readingsToJudge;
        devices = devicesToJudge;
        work = toWork;
    }

    void judged(long more) {
        done.add(more);
    }

    void worked(long more) {
        workDone.add(more);
    }

    void through(long moreDevices) {
        devicesDone.add(moreDevices);
    }

    synchronized void complete(WhatIfResult found, Instant at) {
        if (end(State.DONE, at)) {
            result = found;
            readings = done.sum();
        }
    }

    synchronized void fail(String code, LocalText message, Instant at) {
        if (end(State.FAILED, at)) {
            failure = new Failure(code, message);
        }
    }

    synchronized void cancel(Instant at) {
        end(State.CANCELLED, at);
    }

    private boolean end(State how, Instant at) {
        if (state != State.RUNNING) {
            return false;
        }
        state = how;
        endedAt = at;
        return true;
    }

    synchronized View view(Instant now) {
        return new View(
                id, state, readings, done.sum(), devices, devicesDone.sum(), startedAt, eta(now), failure, result);
    }

    private @Nullable Long eta(Instant now) {
        long worked = workDone.sum();
        if (state != State.RUNNING || worked <= 0 || work <= 0) {
            return null;
        }
        double seconds = Duration.between(startedAt, now).toMillis() / 1_000.0;
        return Math.round(Math.max(0, seconds * (work - worked) / worked));
    }
}
