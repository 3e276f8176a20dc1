/**
 * Recipients, turns of duty, ladders and messages, and their commands.
 *
 * <p>In: commands of the desk, of imports and of this area's automations; deadlines of ladders; what the sender learns.
 * Out: the events of {@code notification.events}.
 */
@NullMarked
package org.scenicwatch.core.notification.write;

import org.jspecify.annotations.NullMarked;
