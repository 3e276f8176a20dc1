/** The rules in force, for whatever judges several devices at once. In: the stream of the rule book. Out: nothing. */
@NullMarked
package org.scenicwatch.core.alarm.rulebook;

import org.jspecify.annotations.NullMarked;
