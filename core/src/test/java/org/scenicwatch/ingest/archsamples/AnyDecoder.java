package org.scenicwatch.ingest.archsamples;

/** Stands in for a class of ingest, which the core must not know. */
public class AnyDecoder {}
