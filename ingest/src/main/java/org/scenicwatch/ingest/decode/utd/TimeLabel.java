package org.scenicwatch.ingest.decode.utd;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time label (8.2.2): six bytes, second, minute, hour, day, month, year of the century. The standard names no zone;
 * clocks of fire systems in China show Beijing time.
 */
final class TimeLabel {

    /** Bytes of a label. */
    static final int LENGTH = 6;

    /** A label that names no moment. */
    static final long NONE = Long.MIN_VALUE;

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final int CENTURY = 2_000;

    private TimeLabel() {}

    /** Epoch milliseconds, or {@link #NONE}. */
    static long read(byte[] bytes, int from) {
        int year = bytes[from + 5] & 0xff;
        if (year > 99) {
            return NONE;
        }
        try {
            return LocalDateTime.of(
                                    CENTURY + year,
                                    bytes[from + 4],
                                    bytes[from + 3],
                                    bytes[from + 2],
                                    bytes[from + 1],
                                    bytes[from])
                            .toEpochSecond(BEIJING)
                    * 1_000;
        } catch (DateTimeException noSuchMoment) {
            return NONE;
        }
    }

    static void write(byte[] bytes, int from, long millis) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), BEIJING);
        bytes[from] = (byte) time.getSecond();
        bytes[from + 1] = (byte) time.getMinute();
        bytes[from + 2] = (byte) time.getHour();
        bytes[from + 3] = (byte) time.getDayOfMonth();
        bytes[from + 4] = (byte) time.getMonthValue();
        bytes[from + 5] = (byte) (time.getYear() % 100);
    }
}
