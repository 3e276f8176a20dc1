package org.scenicwatch.ingest.lane;

/** Another node writes this shard now; what this node was about to store is rolled back. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String message) {
        super(message);
    }
}
