package org.scenicwatch.core.complainant;

/** A step of a complaint that its complainant is told of by text message. */
public enum ComplaintStep {
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

    /** The word in message ids. */
    public String key() {
        return key;
    }

    /** The id of its text. */
    public String template() {
        return "complaint-" + key;
    }

    /** Whether it can wait for the end of the quiet hours. */
    public boolean waits() {
        return waits;
    }
}
