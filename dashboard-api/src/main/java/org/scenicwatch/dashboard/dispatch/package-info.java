/**
 * Who is sent, who can be, and who is on duty, as the screens see it.
 *
 * <p>Events in: those of tasks. Out: none; the endpoints send the commands of dispatch.
 */
@NullMarked
package org.scenicwatch.dashboard.dispatch;

import org.jspecify.annotations.NullMarked;
