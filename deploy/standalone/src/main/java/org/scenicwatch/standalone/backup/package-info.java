/**
 * One consistent copy of everything that cannot be made again (events, projections' tokens, vault, photos), taken while the
 * platform runs, and its way back. The key is kept apart. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.standalone.backup;

import org.jspecify.annotations.NullMarked;
