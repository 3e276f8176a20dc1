/** Tests. */
package org.scenicwatch.ingest;
