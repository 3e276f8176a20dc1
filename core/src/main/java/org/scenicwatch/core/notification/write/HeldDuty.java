package org.scenicwatch.core.notification.write;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.events.DutyHeld;

/**
 * A duty that somebody holds.
 *
 * @param duty the duty
 * @param of code of the house, household group, grid, zone or body; none: of the whole area
 */
public record HeldDuty(Duty duty, @Nullable String of) {

    DutyHeld asTold() {
        return new DutyHeld(duty.key(), of);
    }
}
