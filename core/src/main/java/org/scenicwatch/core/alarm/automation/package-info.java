/** What the alarm area does when devices fall silent: weigh what that means for their zone. */
@NullMarked
package org.scenicwatch.core.alarm.automation;

import org.jspecify.annotations.NullMarked;
