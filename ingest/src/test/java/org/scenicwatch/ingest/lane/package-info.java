/** Tests. */
package org.scenicwatch.ingest.lane;
