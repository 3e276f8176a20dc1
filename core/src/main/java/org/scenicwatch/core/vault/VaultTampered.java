package org.scenicwatch.core.vault;

/** A vault entry does not open under its reference: it was altered, moved or sealed with another key. */
public final class VaultTampered extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    VaultTampered(String context) {
        super("vault entry " + context + " does not open: altered, moved or sealed with another key");
    }
}
