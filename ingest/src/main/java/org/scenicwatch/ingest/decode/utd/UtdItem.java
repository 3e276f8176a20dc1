package org.scenicwatch.ingest.decode.utd;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.UtdPart;

/** One thing that a frame tells. Times are epoch milliseconds, {@link UtdFrame#NO_TIME} when the label names no moment. */
public sealed interface UtdItem {

    /** What it is about: the transmission device, a fire system behind it or a part of one. */
    String device();

    /** When it was so. */
    long at();

    /**
     * A state.
     *
     * @param part the system or part; null for the transmission device itself
     * @param live whether it works as usual, not in test
     * @param state a word of the outside contract
     * @param code what kind of it
     * @param detail the part's name as the fire system has it, with flags that are no state in brackets
     */
    record State(
            String device,
            @Nullable UtdPart part,
            long at,
            boolean live,
            String state,
            @Nullable String code,
            @Nullable String detail)
            implements UtdItem {}

    /**
     * A measured value of a part, whose metric depends on what kind of device the part is registered as.
     *
     * @param part the part
     * @param type the type of the value
     * @param raw the value in the type's least unit
     */
    record Analog(UtdPart part, long at, int type, int raw) implements UtdItem {
        @Override
        public String device() {
            return part.device();
        }

        /** The value with its unit, for people. */
        public String told() {
            return AnalogType.told(this);
        }
    }

    /**
     * Anything else that is kept.
     *
     * @param topic operation, version, configuration, clock, confirmed or denied
     * @param value what is noted, at most 256 characters
     * @param operator the number of the person who operated
     */
    record Note(
            String device,
            long at,
            String topic,
            String value,
            @Nullable Integer operator) implements UtdItem {}
}
