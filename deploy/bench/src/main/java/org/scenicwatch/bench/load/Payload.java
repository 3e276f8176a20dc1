package org.scenicwatch.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Writes telemetry messages byte by byte: the publisher shares the processor with what is measured. Not thread-safe.
 */
public final class Payload {

    private static final int LONGEST = 160;
    private static final byte[] SEQ = ascii("Z\",\"seq\":");
    private static final byte[] VALUES = ascii(",\"values\":{\"");
    private static final byte[] HEAD = ascii("{\"at\":\"");

    private final byte[] buffer = new byte[LONGEST];
    private byte[] second = new byte[0];
    private long secondOf = Long.MIN_VALUE;
    private int length;

    /** A message of a device: its time in epoch milliseconds, its count, and two values in hundredths. */
    byte[] of(LoadDevices.Kind kind, long atMillis, long seq, long first, long secondValue) {
        length = 0;
        put(HEAD);
        time(atMillis);
        put(SEQ);
        number(seq);
        put(VALUES);
        put(kind.first);
        decimal(first);
        put(",\"");
        put(kind.second);
        decimal(secondValue);
        put("}}");
        return Arrays.copyOf(buffer, length);
    }

    private void time(long atMillis) {
        long now = Math.floorDiv(atMillis, 1000);
        if (now != secondOf) {
            secondOf = now;
            second = ascii(Instant.ofEpochSecond(now)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString()
                    .substring(0, 19));
        }
        put(second);
        int millis = (int) Math.floorMod(atMillis, 1000L);
        buffer[length++] = '.';
        buffer[length++] = (byte) ('0' + millis / 100);
        buffer[length++] = (byte) ('0' + millis / 10 % 10);
        buffer[length++] = (byte) ('0' + millis % 10);
    }

    private void decimal(long hundredths) {
        buffer[length++] = '"';
        buffer[length++] = ':';
        number(hundredths / 100);
        buffer[length++] = '.';
        buffer[length++] = (byte) ('0' + hundredths / 10 % 10);
        buffer[length++] = (byte) ('0' + hundredths % 10);
    }

    private void number(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
    }

    private void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
