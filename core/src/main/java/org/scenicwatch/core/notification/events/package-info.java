/** What was recorded about recipients, turns of duty, ladders and messages. No name, number or address stands here. */
@NullMarked
package org.scenicwatch.core.notification.events;

import org.jspecify.annotations.NullMarked;
