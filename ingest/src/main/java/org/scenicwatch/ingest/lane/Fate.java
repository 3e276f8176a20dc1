package org.scenicwatch.ingest.lane;

/** What became of a message; every message has exactly one. */
public enum Fate {
    STORED("stored"),
    DUPLICATE("duplicate"),
    REJECTED("rejected"),
    UNKNOWN_DEVICE("unknown-device");

    private final String code;

    Fate(String code) {
        this.code = code;
    }

    /** The name in the outside contract. */
    public String code() {
        return code;
    }
}
