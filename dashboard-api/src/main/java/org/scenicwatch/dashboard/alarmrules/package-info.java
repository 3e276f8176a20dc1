/** The alarm rules in force as people read them (in: the events of the rule book; out: none). */
@NullMarked
package org.scenicwatch.dashboard.alarmrules;

import org.jspecify.annotations.NullMarked;
