/**
 * People's side of notification: the register of recipients and the duty roster, the gateways to phones and mailboxes
 * with their receipts, and what the screen shows of it.
 *
 * <p>Events in: {@code LadderStarted}, {@code RungReached}, {@code LadderStopped} and those of messages. Out: the
 * commands of recipients, turns and messages.
 */
@NullMarked
package org.scenicwatch.dashboard.notification;

import org.jspecify.annotations.NullMarked;
