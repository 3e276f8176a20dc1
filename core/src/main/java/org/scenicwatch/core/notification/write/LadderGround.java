package org.scenicwatch.core.notification.write;

/** Why a ladder stops. */
public enum LadderGround {
    /** Somebody acknowledged the alarm. */
    ACKNOWLEDGED("acknowledged"),
    /** It was put aside: shelved, out of service, or explained by its cause. */
    PUT_ASIDE("put-aside"),
    /** Somebody found out that it was none. */
    VERIFIED("verified"),
    /** What raised it is right again by itself. */
    RETURNED("returned");

    private final String key;

    LadderGround(String key) {
        this.key = key;
    }

    /** The word in events. */
    public String key() {
        return key;
    }
}
