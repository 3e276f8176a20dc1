/**
 * Pure decoders: bytes and a topic in, a typed message or a typed rejection out. They know neither the broker's client
 * nor Spring, keep no state, never throw and use memory in proportion to the payload, which is at most 64 KiB.
 */
@NullMarked
package org.scenicwatch.ingest.decode;

import org.jspecify.annotations.NullMarked;
