/** Tests of the line to the broker. */
package org.scenicwatch.ingest.link;
