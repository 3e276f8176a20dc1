/**
 * What devices send, in the order in which detection sees it: one stream for each shard, {@code telemetry:{area}/{shard}},
 * in a table of its own.
 *
 * <p>Events out: all of {@link org.scenicwatch.core.telemetry.events}. Events in: none.
 */
@NullMarked
package org.scenicwatch.core.telemetry;

import org.jspecify.annotations.NullMarked;
