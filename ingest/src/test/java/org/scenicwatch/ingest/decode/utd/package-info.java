/** Tests. */
package org.scenicwatch.ingest.decode.utd;
