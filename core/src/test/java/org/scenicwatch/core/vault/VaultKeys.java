package org.scenicwatch.core.vault;

/** A vault key for tests that need one and no file. */
public final class VaultKeys {

    private VaultKeys() {}

    /** The same key in each test. */
    public static VaultKey fixed() {
        return new VaultKey(new byte[VaultKey.KEY_BYTES]);
    }
}
