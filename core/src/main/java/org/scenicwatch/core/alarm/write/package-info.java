/** The Alarm and RuleBook aggregates and their commands. In: signals of detection, operators' acts. Out: the alarm events. */
@NullMarked
package org.scenicwatch.core.alarm.write;

import org.jspecify.annotations.NullMarked;
