/** Tests of the queue watch. */
package org.scenicwatch.ingest.watch;
