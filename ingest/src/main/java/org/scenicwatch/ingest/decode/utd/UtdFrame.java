package org.scenicwatch.ingest.decode.utd;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.utd.UtdResult.Flaw;

/**
 * One packet (6.6): start 40 40, control unit, data unit, checksum, end 23 23. Numbers are little-endian.
 *
 * @param serial the sender's number of the exchange, 0 to 65,535; an answer bears the number of what it answers
 * @param version main version and the user's version, two bytes
 * @param sentAt the time label, epoch milliseconds; {@link #NO_TIME} when it names no moment
 * @param source the sender's address, six bytes
 * @param target the receiver's address, six bytes
 * @param command the command byte
 * @param unit the data unit, at most {@link #LONGEST_UNIT} bytes, empty for answers and heartbeats
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried
public record UtdFrame(int serial, int version, long sentAt, long source, long target, int command, byte[] unit) {

    /** The time label names no moment. */
    public static final long NO_TIME = TimeLabel.NONE;

    /** Bytes of the longest data unit. */
    public static final int LONGEST_UNIT = 1_024;

    static final int CONTROL = 1;
    static final int SEND = 2;
    static final int CONFIRM = 3;
    static final int ANSWER = 5;
    static final int DENY = 6;

    static final int UNIT_AT = 27;
    /** Checksum and end. */
    static final int TAIL = 3;

    static final int TYPE_SYNCHRONISE_CLOCK = 90;

    private static final byte START = 0x40;
    private static final byte END = 0x23;
    private static final int SERIAL_AT = 2;
    private static final int VERSION_AT = 4;
    private static final int TIME_AT = 6;
    private static final int SOURCE_AT = 12;
    private static final int TARGET_AT = 18;
    private static final int LENGTH_AT = 24;
    private static final int COMMAND_AT = 26;

    /** What is wrong with these bytes as a packet, null when nothing is. */
    static @Nullable Flaw flawOf(byte[] bytes) {
        if (bytes.length < UNIT_AT + TAIL) {
            return Flaw.TOO_SHORT;
        }
        if (bytes[0] != START || bytes[1] != START) {
            return Flaw.NO_START;
        }
        int length = (int) number(bytes, LENGTH_AT, 2);
        if (length > LONGEST_UNIT) {
            return Flaw.UNIT_TOO_LONG;
        }
        if (bytes.length != UNIT_AT + length + TAIL) {
            return Flaw.WRONG_LENGTH;
        }
        if (bytes[bytes.length - 2] != END || bytes[bytes.length - 1] != END) {
            return Flaw.NO_END;
        }
        return checksum(bytes) == bytes[bytes.length - TAIL] ? null : Flaw.WRONG_CHECKSUM;
    }

    /** The packet in bytes without a flaw. */
    static UtdFrame read(byte[] bytes) {
        byte[] unit = new byte[bytes.length - UNIT_AT - TAIL];
        System.arraycopy(bytes, UNIT_AT, unit, 0, unit.length);
        return withUnit(bytes, unit);
    }

    /**
     * The negative answer to a packet that was not understood, as far as its control unit says whom to answer; null when
     * it does not, and when it is an answer itself.
     *
     * @param now the moment of sending, epoch milliseconds
     */
    public static @Nullable UtdFrame denialOf(byte[] bytes, long now) {
        if (bytes.length < UNIT_AT || bytes[0] != START || bytes[1] != START) {
            return null;
        }
        UtdFrame denied = withUnit(bytes, new byte[0]);
        return denied.command == CONFIRM || denied.command == DENY ? null : denied.answer(DENY, now);
    }

    /** Whether its sender waits for an answer. */
    public boolean wantsConfirmation() {
        return command == SEND;
    }

    /**
     * The positive answer.
     *
     * @param now the moment of sending, epoch milliseconds
     */
    public UtdFrame confirmation(long now) {
        return answer(CONFIRM, now);
    }

    /**
     * A control command to the sender of this packet that sets its clock (8.3.2.15).
     *
     * @param ownSerial our own number of the exchange
     * @param now the moment of sending, epoch milliseconds
     */
    public UtdFrame clockSetting(int ownSerial, long now) {
        byte[] setting = new byte[2 + TimeLabel.LENGTH];
        setting[0] = TYPE_SYNCHRONISE_CLOCK;
        setting[1] = 1;
        TimeLabel.write(setting, 2, now);
        return new UtdFrame(ownSerial & 0xffff, version, now, target, source, CONTROL, setting);
    }

    /** The packet as it goes over the line. */
    public byte[] bytes() {
        byte[] bytes = new byte[UNIT_AT + unit.length + TAIL];
        bytes[0] = START;
        bytes[1] = START;
        write(bytes, SERIAL_AT, 2, serial);
        write(bytes, VERSION_AT, 2, version);
        if (sentAt != NO_TIME) {
            TimeLabel.write(bytes, TIME_AT, sentAt);
        }
        write(bytes, SOURCE_AT, 6, source);
        write(bytes, TARGET_AT, 6, target);
        write(bytes, LENGTH_AT, 2, unit.length);
        bytes[COMMAND_AT] = (byte) command;
        System.arraycopy(unit, 0, bytes, UNIT_AT, unit.length);
        bytes[bytes.length - TAIL] = checksum(bytes);
        bytes[bytes.length - 2] = END;
        bytes[bytes.length - 1] = END;
        return bytes;
    }

    private UtdFrame answer(int answer, long now) {
        return new UtdFrame(serial, version, now, target, source, answer, new byte[0]);
    }

    private static UtdFrame withUnit(byte[] bytes, byte[] unit) {
        return new UtdFrame(
                (int) number(bytes, SERIAL_AT, 2),
                (int) number(bytes, VERSION_AT, 2),
                TimeLabel.read(bytes, TIME_AT),
                number(bytes, SOURCE_AT, 6),
                number(bytes, TARGET_AT, 6),
                bytes[COMMAND_AT] & 0xff,
                unit);
    }

    /** The sum of control unit and data unit, without its carry. */
    private static byte checksum(byte[] bytes) {
        int sum = 0;
        for (int i = SERIAL_AT; i < bytes.length - TAIL; i++) {
            sum += bytes[i];
        }
        return (byte) sum;
    }

    static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | (bytes[from + i] & 0xff);
        }
        return number;
    }

    private static void write(byte[] bytes, int from, int count, long number) {
        for (int i = 0; i < count; i++) {
            bytes[from + i] = (byte) (number >>> 8 * i);
        }
    }
}
