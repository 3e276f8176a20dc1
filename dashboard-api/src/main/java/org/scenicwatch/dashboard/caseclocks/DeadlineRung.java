package org.scenicwatch.dashboard.caseclocks;

import java.time.Duration;
import java.time.Instant;
import org.scenicwatch.core.notification.Duty;

/** Who is warned of a deadline, in turn. */
enum DeadlineRung {
    /** When the time of warning begins: who deals with the cases of the body that leads. */
    HANDLER(Duty.HANDLER, 3, 3),
    /** With it: who steers the case. */
    DESK(Duty.OPERATOR, 3, 0),
    /** When a third of the time is over. */
    REVIEWER(Duty.REVIEWER, 2, 4),
    /** When two thirds of it are over. */
    LEADER(Duty.DUTY_LEADER, 1, 1),
    /** When it is due. */
    COMMANDER(Duty.SHIFT_COMMANDER, 0, 2);

    private static final int THIRDS = 3;

    private final Duty duty;
    private final int thirdsLeft;
    private final int number;

    DeadlineRung(Duty duty, int thirdsLeft, int number) {
        this.duty = duty;
        this.thirdsLeft = thirdsLeft;
        this.number = number;
    }

    Duty duty() {
        return duty;
    }

    /** The number in the ids of messages; it must not change, whatever rungs come before it. */
    int number() {
        return number;
    }

    /** When this one is told of what is due at {@code due} and warned of from {@code warn} on. */
    Instant at(Instant warn, Instant due) {
        return due.minus(Duration.between(warn, due).multipliedBy(thirdsLeft).dividedBy(THIRDS));
    }
}
