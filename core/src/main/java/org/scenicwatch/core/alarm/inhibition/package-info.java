/**
 * Suppression by design: while an alarm stands, what follows from it is hidden, and so is what means nothing in a mode of
 * the area or in a season; shown as hidden and never lost. In: alarms, modes, the rules in force, the registry's labels.
 * Out: {@code SuppressAlarmByDesign}, {@code EndSuppressionByDesign}. Written by the {@code correlation} group and, when a
 * day begins, by a clock; the row of the area's day keeps them from each other.
 */
@NullMarked
package org.scenicwatch.core.alarm.inhibition;

import org.jspecify.annotations.NullMarked;
