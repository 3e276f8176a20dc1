package org.scenicwatch.core.alarm.sounders;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Verification;

/**
 * A fire alarm of a household group that is not reset yet.
 *
 * @param alarmId the alarm
 * @param area the scenic area
 * @param group the household group that it called
 * @param occurrence the alarm's occurrence
 * @param finding what it was found to be (核警); none: nobody knows yet
 * @param lastEvent number of the alarm's last event that is taken in here
 */
record GroupFire(
        String alarmId,
        String area,
        String group,
        long occurrence,
        @Nullable String finding,
        long lastEvent) {

    static final String REAL_FIRE = Verification.REAL_FIRE.name();

    GroupFire found(@Nullable String newFinding, long event) {
        return new GroupFire(alarmId, area, group, occurrence, newFinding, event);
    }

    /** Whether it may burn: found to be real, or not looked at yet. */
    boolean isOpen() {
        return finding == null || finding.equals(REAL_FIRE);
    }
}
