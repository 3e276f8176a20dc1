/** Tests of the lanes' parts. */
package org.scenicwatch.ingest.lane;
