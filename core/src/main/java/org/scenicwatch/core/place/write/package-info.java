/** The Place aggregate and its commands. In: registration from import or desk. Out: {@code PlaceRegistered}, {@code PlaceRevised}. */
@NullMarked
package org.scenicwatch.core.place.write;

import org.jspecify.annotations.NullMarked;
