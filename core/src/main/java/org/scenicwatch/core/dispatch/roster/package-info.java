/**
 * Who can be sent, and who is asked next.
 *
 * <p>Events in: those of responders. Out: none.
 */
@NullMarked
package org.scenicwatch.core.dispatch.roster;

import org.jspecify.annotations.NullMarked;
