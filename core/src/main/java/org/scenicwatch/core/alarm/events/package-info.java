/** What happened to an alarm, and which rules were in force. Written by the alarm area, read by screens, cases and detection. */
@NullMarked
package org.scenicwatch.core.alarm.events;

import org.jspecify.annotations.NullMarked;
