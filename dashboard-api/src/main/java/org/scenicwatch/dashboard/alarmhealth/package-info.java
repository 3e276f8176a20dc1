/**
 * How well the alarm system serves the people at the desk: the figures of ISA-18.2 over any period, as defined in
 * {@code docs/standards/alarm-health.md}. In: the events of alarm and casework; out: none.
 */
@NullMarked
package org.scenicwatch.dashboard.alarmhealth;

import org.jspecify.annotations.NullMarked;
