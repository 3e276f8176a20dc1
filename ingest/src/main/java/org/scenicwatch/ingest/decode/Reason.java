package org.scenicwatch.ingest.decode;

/** Why a message was rejected. The codes are part of the outside contract. */
public enum Reason {
    TOPIC("topic"),
    FOREIGN_AREA("foreign-area"),
    UNKNOWN_KIND("unknown-kind"),
    KIND_MISMATCH("kind-mismatch"),
    UNKNOWN_CHANNEL("unknown-channel"),
    UNSUPPORTED_FORMAT("unsupported-format"),
    TOO_LARGE("too-large"),
    EMPTY("empty"),
    MALFORMED("malformed"),
    TRAILING("trailing"),
    TOO_DEEP("too-deep"),
    DUPLICATE_KEY("duplicate-key"),
    MISSING_FIELD("missing-field"),
    WRONG_TYPE("wrong-type"),
    NOT_A_NUMBER("not-a-number"),
    OUT_OF_RANGE("out-of-range"),
    BAD_TIME("bad-time"),
    BAD_SEQ("bad-seq"),
    UNKNOWN_METRIC("unknown-metric"),
    WRONG_UNIT("wrong-unit"),
    FOREIGN_NAME("foreign-name"),
    UNKNOWN_FIELD("unknown-field"),
    UNSUPPORTED_VERSION("unsupported-version"),
    BAD_CHECKSUM("bad-checksum"),
    UNKNOWN_COMMAND("unknown-command"),
    UNKNOWN_STATE("unknown-state"),
    UNKNOWN_MODE("unknown-mode"),
    UNKNOWN_DIRECTION("unknown-direction"),
    UNKNOWN_STATUS("unknown-status"),
    UNKNOWN_RESULT("unknown-result"),
    SAME_INSTANT("same-instant"),
    RATE_LIMITED("rate-limited"),
    NOT_STORABLE("not-storable");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The code in the outside contract. */
    public String code() {
        return code;
    }
}
