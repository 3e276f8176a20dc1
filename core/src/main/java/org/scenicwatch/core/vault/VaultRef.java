package org.scenicwatch.core.vault;

import java.util.regex.Pattern;

/**
 * The opaque name of a vault entry: says nothing about what it names and may stand in events, rows and URLs.
 *
 * @param value {@code v-} and 26 letters and digits (128 random bits)
 */
public record VaultRef(String value) {

    private static final Pattern SHAPE = Pattern.compile("v-[a-z2-7]{26}");

    public VaultRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a vault reference");
        }
    }

    /** Whether {@code text} has the shape of a reference; for values that come from outside. */
    public static boolean isRef(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
