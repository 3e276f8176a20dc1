/** Words of the area dispatch: who can be sent, and what they are sent for. */
@NullMarked
package org.scenicwatch.core.dispatch;

import org.jspecify.annotations.NullMarked;
