/** Alarms after ISA-18.2: the words of an alarm's life, and the rules that raise one. */
@NullMarked
package org.scenicwatch.core.alarm;

import org.jspecify.annotations.NullMarked;
