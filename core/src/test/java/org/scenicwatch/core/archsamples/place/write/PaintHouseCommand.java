package org.scenicwatch.core.archsamples.place.write;

import org.scenicwatch.core.archsamples.place.Colour;

/** Wrong: a suffix. */
public record PaintHouseCommand(String placeId, Colour colour) {}
