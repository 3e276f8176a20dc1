package org.scenicwatch.core.alarm.sounders;

/**
 * A fire alarm that may burn and called nobody, because it stood before the rule was there, or before its house had a group
 * and this release was installed.
 *
 * @param alarmId the alarm
 * @param area the scenic area
 * @param place its place's code
 * @param lastEvent number of the alarm's last event that is taken in here
 */
record EarlierFire(String alarmId, String area, String place, long lastEvent) {}
