package org.scenicwatch.core.complainant;

import java.util.Arrays;
import java.util.Optional;

/** By what a complaint's origin is known. */
public enum Origin {
    /** The network address that it came from: an IPv4 address, or the /64 network of an IPv6 address. */
    ADDRESS("address"),
    /** The phone number that was given with it. */
    PHONE("phone");

    private final String key;

    Origin(String key) {
        this.key = key;
    }

    /** The word in events, rows and REST. */
    public String key() {
        return key;
    }

    /** The origin with this key. */
    public static Optional<Origin> of(String key) {
        return Arrays.stream(values()).filter(origin -> origin.key.equals(key)).findFirst();
    }
}
