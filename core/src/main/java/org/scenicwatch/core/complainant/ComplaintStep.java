package org.scenicwatch.core.complainant;

/** A step of a complaint that its complainant is told of by text message. */
public enum ComplaintStep implements TextStep {
    /** It arrived; the text holds the tracking code. */
    RECEIVED("received", false),
    ADMITTED("admitted", true),
    REFUSED("refused", true),
    /** Somebody deals with it now; the text says who. */
    ASSIGNED("assigned", true),
    /** The centre asked something and waits for the answer. */
    ASKED("asked", false),
    /** The centre answered while the case is at work. */
    ANSWERED("answered", true),
    /** More time is needed. */
    EXTENDED("extended", true),
    TRANSFERRED("transferred", true),
    SOLVED("solved", true),
    CLOSED("closed", true),
    REOPENED("reopened", true);

    private final String key;
    private final boolean waits;

    ComplaintStep(String key, boolean waits) {
        this.key = key;
        this.waits = waits;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String template() {
        return "complaint-" + key;
    }

    @Override
    public boolean waits() {
        return waits;
    }
}
