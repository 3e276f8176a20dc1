@NullMarked
package org.scenicwatch.dashboard.alarmhealth;

import org.jspecify.annotations.NullMarked;
