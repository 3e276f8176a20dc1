/**
 * How near a fire engine comes to a house: the lanes and bridges with their limits and blocks as a graph, the way through
 * it, and the hose that is left to lay.
 *
 * <p>Events in: those of {@code fireaccess.events}. Out: its commands.
 */
@NullMarked
package org.scenicwatch.dashboard.fireaccess;

import org.jspecify.annotations.NullMarked;
