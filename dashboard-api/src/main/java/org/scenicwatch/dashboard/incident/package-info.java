/**
 * What is done on the spot of a case as its page and the phones show it: sectors of teams, roll-calls, volunteers.
 *
 * <p>Events in: those of {@code incident.events}. Out: its commands.
 */
@NullMarked
package org.scenicwatch.dashboard.incident;

import org.jspecify.annotations.NullMarked;
