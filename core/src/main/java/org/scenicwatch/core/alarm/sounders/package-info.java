/**
 * The rule {@code group-sounders}: a fire alarm in a house calls its household group (联户), and is muted when it was
 * none.
 *
 * <p>Events in: {@code PlaceRegistered}, {@code PlaceRevised}, {@code DeviceRegistered} and {@code DeviceConfigured} for
 * who belongs to which group; {@code AlarmRaised}, {@code AlarmVerified} and {@code AlarmReset} through the automation of
 * this area. Events out: none; the automation asks for commands to devices.
 */
@NullMarked
package org.scenicwatch.core.alarm.sounders;

import org.jspecify.annotations.NullMarked;
