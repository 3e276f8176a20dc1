package org.scenicwatch.core.vault;

/** The vault key cannot be used; the message is one line for the person who starts the platform, with the way out. */
public final class VaultKeyProblem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    VaultKeyProblem(String message) {
        super(message);
    }

    VaultKeyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
