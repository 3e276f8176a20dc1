package org.scenicwatch.ingest.decode;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads date-times of RFC 3339 section 5.6 to epoch milliseconds; digits beyond milliseconds are cut. */
final class Rfc3339 {

    private static final int SHORTEST = "2026-05-01T08:00:00Z".length();
    private static final int LONGEST = 40;

    private Rfc3339() {}

    /** Epoch milliseconds, or {@link Decoded#NO_TIME} when {@code text} is not a date-time with an offset. */
    static long millis(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !hasSeparators(text)) {
            return Decoded.NO_TIME;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (year < 0 || month < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Decoded.NO_TIME;
        }
        // 60 is a leap second: the first second of the next minute.
        if (second < 0 || second > 60) {
            return Decoded.NO_TIME;
        }
        int place = 19;
        int fraction = 0;
        if (text.charAt(place) == '.') {
            int start = ++place;
            for (int weight = 100; place < text.length() && isDigit(text.charAt(place)); place++, weight /= 10) {
                fraction += (text.charAt(place) - '0') * weight;
            }
            if (place == start) {
                return Decoded.NO_TIME;
            }
        }
        int offset = offsetMinutes(text, place);
        if (offset == Integer.MIN_VALUE) {
            return Decoded.NO_TIME;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return ((days * 24 + hour) * 60 + minute - offset) * 60_000L + second * 1_000L + fraction;
        } catch (DateTimeException noSuchDay) {
            return Decoded.NO_TIME;
        }
    }

    private static boolean hasSeparators(String text) {
        char t = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (t == 'T' || t == 't' || t == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int offsetMinutes(String text, int place) {
        int left = text.length() - place;
        if (left == 1 && (text.charAt(place) == 'Z' || text.charAt(place) == 'z')) {
            return 0;
        }
        if (left != 6 || text.charAt(place + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        char sign = text.charAt(place);
        int hours = digits(text, place + 1, place + 3);
        int minutes = digits(text, place + 4, place + 6);
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int offset = hours * 60 + minutes;
        return sign == '+' ? offset : -offset;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
