/** What was reported, ordered, put right, rechecked and struck off, and what it was rewarded with. */
@NullMarked
package org.scenicwatch.core.hazard.events;

import org.jspecify.annotations.NullMarked;
