@NullMarked
package org.scenicwatch.dashboard.alarmrules;

import org.jspecify.annotations.NullMarked;
