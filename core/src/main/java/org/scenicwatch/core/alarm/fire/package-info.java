/**
 * Composite fire: several independent signs in one house or its neighbours within minutes confirm a fire. In: alarms,
 * cases that a complaint opened, the registry's positions. Out: {@code RaiseAlarm}, {@code JoinFireSign},
 * {@code ReturnAlarmToNormal} for the house. Everything here is written by the {@code correlation} group alone.
 */
@NullMarked
package org.scenicwatch.core.alarm.fire;

import org.jspecify.annotations.NullMarked;
