package org.scenicwatch.core.casework.clock;

import java.time.Instant;

/** What happened to one clock. What makes no sense where the clock stands changes nothing. */
public sealed interface ClockFact {

    /** When, server time. */
    Instant at();

    /** What starts it happened. */
    record Started(Instant at) implements ClockFact {}

    /** A person paused it; {@code ground} is a code of the {@link ClockBook}. */
    record Paused(Instant at, String ground) implements ClockFact {}

    /** The pause is over. */
    record Resumed(Instant at) implements ClockFact {}

    /** It is due no earlier than {@code until}. */
    record Extended(Instant at, Instant until) implements ClockFact {}

    /** Another authority has the case. */
    record TransferredOut(Instant at) implements ClockFact {}

    /** The case came back from there. */
    record TakenBack(Instant at) implements ClockFact {}

    /** What it asks for was done. */
    record Stopped(Instant at, CaseMilestone by) implements ClockFact {}

    /** What it asks for is not asked for any more; {@code ground} is a code: a milestone's key, or why the case is gone. */
    record Voided(Instant at, String ground) implements ClockFact {}

    /** The case was taken up again. */
    record Reopened(Instant at) implements ClockFact {}
}
