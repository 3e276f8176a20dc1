/** What happened on duty: the desk was called, answered, or did not. */
@NullMarked
package org.scenicwatch.core.duty.events;

import org.jspecify.annotations.NullMarked;
