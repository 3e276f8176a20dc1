package org.scenicwatch.core.casework.routing;

import java.util.Arrays;
import java.util.Optional;

/** What is decided on a body's objection. */
public enum ReturnDecision {
    /** The body is right: another one takes the case. */
    UPHELD("upheld"),
    /** The case goes back to the same body. */
    OVERRULED("overruled");

    private final String key;

    ReturnDecision(String key) {
        this.key = key;
    }

    /** The word in events and REST. */
    public String key() {
        return key;
    }

    /** The decision with this key. */
    public static Optional<ReturnDecision> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
