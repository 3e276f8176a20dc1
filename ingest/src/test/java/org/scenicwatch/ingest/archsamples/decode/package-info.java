/** Deliberately wrong samples, on which the house rules of ingest must fail. */
package org.scenicwatch.ingest.archsamples.decode;
