/**
 * Inhibition of effects by their cause: while the cause stands, what follows from it is suppressed by design, shown as
 * hidden and never lost. In: alarms, the registry's labels. Out: {@code SuppressAlarmByDesign},
 * {@code EndSuppressionByDesign}. Everything here is written by the {@code correlation} group alone.
 */
@NullMarked
package org.scenicwatch.core.alarm.inhibition;

import org.jspecify.annotations.NullMarked;
