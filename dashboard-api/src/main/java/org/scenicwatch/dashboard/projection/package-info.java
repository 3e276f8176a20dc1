/**
 * How projectors keep rows: collected during a batch of events, written once, in the transaction that moves the token.
 * The same folds run over tables in a projector and over memory in the live view.
 */
@NullMarked
package org.scenicwatch.dashboard.projection;

import org.jspecify.annotations.NullMarked;
