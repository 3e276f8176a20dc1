/**
 * Alarms and cases as the screens list them (in: the events of alarm and casework; out: none), and the commands that
 * people give on them (REST).
 */
@NullMarked
package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.NullMarked;
