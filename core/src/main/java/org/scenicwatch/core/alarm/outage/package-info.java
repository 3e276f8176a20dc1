/**
 * Mass outages: many devices of one zone that fall silent together are one alarm of the zone, not one of each device.
 *
 * <p>Events in: {@code DeviceFellSilent}, {@code DeviceHeardAgain} and what ends a device's silence, through the
 * automations of this area; {@code DeviceRegistered} and {@code DeviceConfigured} for the number of devices of a zone.
 * Events out: those of the alarms that are raised and ended.
 */
@NullMarked
package org.scenicwatch.core.alarm.outage;

import org.jspecify.annotations.NullMarked;
