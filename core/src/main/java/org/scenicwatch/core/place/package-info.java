/** Places: the area's zones, lanes, houses, shops and car parks as the map shows them. */
@NullMarked
package org.scenicwatch.core.place;

import org.jspecify.annotations.NullMarked;
