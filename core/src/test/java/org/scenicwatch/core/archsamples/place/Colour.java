package org.scenicwatch.core.archsamples.place;

/** A word of another area. */
public enum Colour {
    RED
}
