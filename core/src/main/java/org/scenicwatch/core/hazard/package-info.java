/** Words of reported hazards (隐患, 随手拍) and of the rewards for them. Sees no other area. */
@NullMarked
package org.scenicwatch.core.hazard;

import org.jspecify.annotations.NullMarked;
