/** What happens to ways that engines use. */
@NullMarked
package org.scenicwatch.core.fireaccess.events;

import org.jspecify.annotations.NullMarked;
