/** What the automations of ladders share: their switch, how commands are sent, and what all messages have in common. */
@NullMarked
package org.scenicwatch.core.notification.ladder;

import org.jspecify.annotations.NullMarked;
