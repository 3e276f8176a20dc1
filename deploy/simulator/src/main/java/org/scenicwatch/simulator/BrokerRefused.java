package org.scenicwatch.simulator;

/** The broker cannot be reached or does not accept the credential; the message says which, in both languages. */
public final class BrokerRefused extends RuntimeException {
    BrokerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
