package org.scenicwatch.core.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a client was refused for; the words are part of the outside contract. */
public enum RefusalKind {
    UNKNOWN_CLIENT("unknown-client"),
    WRONG_SECRET("wrong-secret"),
    SHUT_OUT("shut-out"),
    FOREIGN_CLIENT_ID("foreign-client-id"),
    CERTIFICATE("certificate"),
    FOREIGN_TOPIC("foreign-topic"),
    RETAINED("retained"),
    QOS("qos"),
    FOREIGN_SUBSCRIPTION("foreign-subscription"),
    RATE_LIMITED("rate-limited");

    private final String word;

    RefusalKind(String word) {
        this.word = word;
    }

    /** The word of the outside contract. */
    @JsonValue
    public String word() {
        return word;
    }
}
