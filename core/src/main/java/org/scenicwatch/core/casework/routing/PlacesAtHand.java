package org.scenicwatch.core.casework.routing;

/** Which places the register has. */
public interface PlacesAtHand {

    /** Whether the register of the area has a place with this code. */
    boolean knowsPlace(String area, String code);
}
