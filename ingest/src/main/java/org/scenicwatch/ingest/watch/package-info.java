/**
 * The queue watch: what the broker threw away and what it holds, as it says itself, kept over its restarts and ours. Reads
 * no message of a device. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.ingest.watch;

import org.jspecify.annotations.NullMarked;
