/** Words of the area dialogue: what the centre asks the complainants of a case, and what they send later. */
@NullMarked
package org.scenicwatch.core.dialogue;

import org.jspecify.annotations.NullMarked;
