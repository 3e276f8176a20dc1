/**
 * The platform watches itself: figures of its own parts against rules of the same book, raised as alarms of the source
 * {@code platform}. Other modules add what they can see by {@link org.scenicwatch.core.alarm.platform.PlatformProbe}.
 *
 * <p>Events in: none. Events out: those of the alarms that are raised and ended.
 */
@NullMarked
package org.scenicwatch.core.alarm.platform;

import org.jspecify.annotations.NullMarked;
