package org.scenicwatch.core.complainant.write;

import java.time.Instant;

/**
 * What the intake looks at before it takes a complaint. Written in the transaction of the event, because the origin is in
 * no event and a replay could not bring it back.
 */
interface Blocks {

    void add(BlockOrigin block);

    void lifted(String blockId, Instant at);
}
