package org.scenicwatch.core.archsamples.place.automation;

/** Rightly named, nothing else. */
public class WhenPaintedThenDry {}
