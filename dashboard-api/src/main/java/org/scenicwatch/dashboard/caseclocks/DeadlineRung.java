package org.scenicwatch.dashboard.caseclocks;

import java.time.Duration;
import java.time.Instant;
import org.scenicwatch.core.notification.Duty;

/**
 * Who is warned of a deadline, in turn. Handlers and reviewers hold no duty in the directory yet: the operator, who steers
 * the case, is told for both.
 */
enum DeadlineRung {
    /** When the time of warning begins. */
    DESK(Duty.OPERATOR, 3),
    /** When two thirds of it are over. */
    LEADER(Duty.DUTY_LEADER, 1),
    /** When it is due. */
    COMMANDER(Duty.SHIFT_COMMANDER, 0);

    private static final int THIRDS = 3;

    private final Duty duty;
    private final int thirdsLeft;

    DeadlineRung(Duty duty, int thirdsLeft) {
        this.duty = duty;
        this.thirdsLeft = thirdsLeft;
    }

    Duty duty() {
        return duty;
    }

    /** When this one is told of what is due at {@code due} and warned of from {@code warn} on. */
    Instant at(Instant warn, Instant due) {
        return due.minus(Duration.between(warn, due).multipliedBy(thirdsLeft).dividedBy(THIRDS));
    }
}
