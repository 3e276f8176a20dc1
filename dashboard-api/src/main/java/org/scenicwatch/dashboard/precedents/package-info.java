/**
 * How mediations of cases like one ended, so that like is treated alike. In: the events of cases and of their mediations;
 * out: the table {@code precedent_row} (migration V95), which holds no personal data and is made anew by a replay.
 */
@NullMarked
package org.scenicwatch.dashboard.precedents;

import org.jspecify.annotations.NullMarked;
