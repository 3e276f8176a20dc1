package org.scenicwatch.ingest.decode.utd;

import java.util.List;

/** What was made of a payload on the channel of frames. */
public sealed interface UtdResult {

    /**
     * A frame that was understood.
     *
     * @param items what it tells, in the order in which it is to be judged; empty for a heartbeat
     */
    record Report(UtdFrame frame, List<UtdItem> items) implements UtdResult {}

    /**
     * The payload is no frame that is understood.
     *
     * @param position bytes from the start where the flaw lies
     */
    record Refused(Flaw flaw, int position) implements UtdResult {}

    /** What is wrong with a frame (6.5 and 8.3.1). */
    enum Flaw {
        TOO_SHORT("start"),
        NO_START("start"),
        UNIT_TOO_LONG("length"),
        WRONG_LENGTH("length"),
        NO_END("end"),
        WRONG_CHECKSUM("checksum"),
        UNKNOWN_COMMAND("command"),
        UNKNOWN_TYPE("type"),
        WRONG_COUNT("count"),
        WRONG_OBJECTS("objects");

        private final String field;

        Flaw(String field) {
            this.field = field;
        }

        /** The field of the frame that is wrong. */
        public String field() {
            return field;
        }
    }
}
