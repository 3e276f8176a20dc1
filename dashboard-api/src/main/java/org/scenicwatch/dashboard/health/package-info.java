/** Whether the platform does its work: processors, the fates of messages and the quarantine (REST and actuator). */
@NullMarked
package org.scenicwatch.dashboard.health;

import org.jspecify.annotations.NullMarked;
