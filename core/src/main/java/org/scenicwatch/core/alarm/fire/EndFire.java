package org.scenicwatch.core.alarm.fire;

/**
 * A confirmed fire was reset: its signs belong to nothing any more.
 *
 * @param fire the alarm's aggregate id
 */
public record EndFire(String fire) {}
