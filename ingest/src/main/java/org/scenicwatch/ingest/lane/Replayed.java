package org.scenicwatch.ingest.lane;

/**
 * What became of a quarantined message that was tried again.
 *
 * @param quarantineId its number in the quarantine
 * @param fate its fate now
 * @param reason the reason's code when it was rejected again, else empty
 */
record Replayed(long quarantineId, Fate fate, String reason) {

    /** Whether nothing is left to be done about the message. */
    boolean isSettled() {
        return fate == Fate.STORED || fate == Fate.DUPLICATE;
    }
}
