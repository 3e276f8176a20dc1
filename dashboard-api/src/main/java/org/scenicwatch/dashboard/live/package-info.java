/**
 * The live view: what the screens show, held in memory by each node, as a snapshot and as batches of changes over STOMP
 * (in: all events; out: {@code /topic/live}). It holds no personal data, whoever looks.
 */
@NullMarked
package org.scenicwatch.dashboard.live;

import org.jspecify.annotations.NullMarked;
