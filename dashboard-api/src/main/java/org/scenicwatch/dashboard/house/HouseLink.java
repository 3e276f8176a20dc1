package org.scenicwatch.dashboard.house;

import java.time.Instant;

/**
 * Whom a key lets speak about what.
 *
 * @param alarmId the alarm's aggregate
 * @param occurrence its occurrence
 * @param recipientId who speaks
 * @param duty householder or groupHead
 * @param endsAt when the key ends at the latest
 */
record HouseLink(String alarmId, long occurrence, String recipientId, String duty, Instant endsAt) {}
