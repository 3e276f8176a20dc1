package org.scenicwatch.core.complainant;

/** A step of a reported hazard that its reporter is told of by text message. */
public enum HazardStep implements TextStep {
    /** It arrived; the text holds its number and the tracking code. */
    RECEIVED("received", false),
    /** Somebody looked, and there is nothing to put right. */
    DISMISSED("dismissed", true),
    /** A body has to put it right; the text says which. */
    ORDERED("ordered", true),
    RECTIFIED("rectified", true),
    STRUCK_OFF("struck-off", true),
    /** The text says with how many points. */
    REWARDED("rewarded", true);

    private final String key;
    private final boolean waits;

    HazardStep(String key, boolean waits) {
        this.key = key;
        this.waits = waits;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String template() {
        return "hazard-" + key;
    }

    @Override
    public boolean waits() {
        return waits;
    }
}
