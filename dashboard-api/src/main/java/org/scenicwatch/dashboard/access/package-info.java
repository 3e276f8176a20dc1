/**
 * Who may see and do what over HTTP and WebSocket, how refusals are answered, and the administration of people, programs
 * and devices. Commands leave with the caller as their actor. No events in or out.
 */
@NullMarked
package org.scenicwatch.dashboard.access;

import org.jspecify.annotations.NullMarked;
