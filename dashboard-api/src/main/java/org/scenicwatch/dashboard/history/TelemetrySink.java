package org.scenicwatch.dashboard.history;

import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;

/** What a projection makes of telemetry, fact by fact in stored order. */
public interface TelemetrySink {

    /** A value was measured. */
    void reading(Reading reading);

    /** A device was heard of. */
    void contact(String device, Contact contact);

    /**
     * A vehicle was captured.
     *
     * @param index the event's global index
     * @param ordinal the passage's place in the event
     * @param gate the gate's id
     */
    void passage(long index, int ordinal, String gate, RecordedPassage passage);
}
