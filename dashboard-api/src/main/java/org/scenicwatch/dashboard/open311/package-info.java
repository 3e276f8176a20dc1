/**
 * Open311 GeoReport v2 over the same commands as the public complaints (in: none of its own; out: none of its own). Fields
 * and what is left out: {@code docs/standards/open311.md}.
 */
@NullMarked
package org.scenicwatch.dashboard.open311;

import org.jspecify.annotations.NullMarked;
