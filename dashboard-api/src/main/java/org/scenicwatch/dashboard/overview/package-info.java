/**
 * What the screen asks for beside the live view: devices and their history, the map, car parks, passages and the
 * counters (REST, reading only).
 */
@NullMarked
package org.scenicwatch.dashboard.overview;

import org.jspecify.annotations.NullMarked;
