package org.scenicwatch.ingest.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.utd.UtdResult;

/** What a decoder made of a payload: a message of one channel, or a rejection with its reason. */
public sealed interface Decoded {

    /** The time that a device gave, if any. */
    long NO_TIME = Long.MIN_VALUE;

    /** The device did not count the message. */
    long NO_SEQ = -1;

    /**
     * Measured values.
     *
     * @param at device time in epoch milliseconds or {@link #NO_TIME}
     * @param seq the device's count or {@link #NO_SEQ}
     * @param live whether the device says that it works as usual, not in test or maintenance
     * @param metrics the metrics' names, none twice
     * @param values finite values, as many as metrics
     */
    record Telemetry(long at, long seq, boolean live, List<String> metrics, double[] values) implements Decoded {}

    /**
     * Measured values of several instants in one message, which has one fate: rejected when one of the instants
     * contradicts what is known, else stored when at least one is new, else a duplicate.
     *
     * @param instants at least two, in the order of their times, none twice
     */
    record Pack(List<Telemetry> instants) implements Decoded {}

    /**
     * A state that the device decided itself.
     *
     * @param at device time in epoch milliseconds or {@link #NO_TIME}
     * @param badTime whether the device gave a time that could not be read; only alarms get this far with one
     * @param seq the device's count or {@link #NO_SEQ}
     * @param state the state, one of the words of the outside contract
     * @param code the cause of a trip or the device's own code
     * @param detail the device's own words, cut at 256 characters
     */
    record State(
            long at,
            boolean badTime,
            long seq,
            String state,
            @Nullable String code,
            @Nullable String detail) implements Decoded {}

    /**
     * A vehicle passed a gate. Holds the plate in clear: never log it.
     *
     * @param at device time in epoch milliseconds or {@link #NO_TIME}
     * @param seq the gate's count or {@link #NO_SEQ}
     * @param plate the plate as read; absent when none was read
     * @param plateColor colour of the plate
     * @param direction in, out or through
     * @param heading degrees from north, 0 to 360
     * @param lane the gate's name of the lane
     * @param confidence 0 to 1
     * @param image the gate's reference to a picture
     */
    record Passage(
            long at,
            long seq,
            @Nullable String plate,
            @Nullable String plateColor,
            String direction,
            @Nullable Double heading,
            @Nullable String lane,
            @Nullable Double confidence,
            @Nullable String image)
            implements Decoded {

        @Override
        public String toString() {
            return "Passage[" + direction + "]";
        }
    }

    /**
     * What a user transmission device told in one frame. The frame has one fate: stored when at least one thing that it
     * tells is new, else a duplicate.
     *
     * @param report the frame and what it tells
     */
    record Frame(UtdResult.Report report) implements Decoded {}

    /**
     * The device came or went.
     *
     * @param online whether it is there
     */
    record Status(boolean online) implements Decoded {}

    /**
     * What a device says became of a command. Its further words are not kept.
     *
     * @param at device time in epoch milliseconds or {@link #NO_TIME}
     * @param id the command's id
     * @param result done, refused or failed
     * @param code the device's own code
     */
    record CommandResult(
            long at, String id, String result, @Nullable String code) implements Decoded {}

    /**
     * The payload is none that this platform takes. Holds no part of the payload.
     *
     * @param reason why
     * @param field the field at fault, of our own vocabulary; empty when it is the whole payload
     * @param position bytes from the start, -1 when it is the whole payload
     */
    record Rejected(Reason reason, String field, long position) implements Decoded {

        /** A rejection of the whole payload. */
        public static Rejected whole(Reason reason) {
            return new Rejected(reason, "", -1);
        }
    }
}
