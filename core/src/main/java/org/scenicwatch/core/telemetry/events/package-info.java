/** The events of the shard streams; records of JDK values, stored under explicit aliases. */
@NullMarked
package org.scenicwatch.core.telemetry.events;

import org.jspecify.annotations.NullMarked;
