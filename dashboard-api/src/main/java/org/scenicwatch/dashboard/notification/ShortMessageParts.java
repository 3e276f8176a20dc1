package org.scenicwatch.dashboard.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into what a phone puts together again: plain Latin as one byte a character, everything else as UCS-2, the
 * parts of a long one each with a user data header (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param ucs2 whether the parts are UCS-2
 * @param parts the bytes of each part, with its header when there are several
 */
record ShortMessageParts(boolean ucs2, List<byte[]> parts) {

    private static final int LATIN_ALONE = 160;
    private static final int LATIN_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;
    private static final int MOST_PARTS = 255;

    /**
     * Cuts a text.
     *
     * @param reference tells the parts of one text from those of another on the same phone
     */
    static ShortMessageParts of(String text, int reference) {
        boolean ucs2 = !text.chars().allMatch(ShortMessageParts::isTheSameInEveryAlphabet);
        int alone = ucs2 ? UCS2_ALONE : LATIN_ALONE;
        if (text.length() <= alone) {
            return new ShortMessageParts(ucs2, List.of(bytes(text, ucs2)));
        }
        List<String> pieces = cut(text, ucs2 ? UCS2_PART : LATIN_PART);
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            byte[] content = bytes(pieces.get(i), ucs2);
            byte[] part = new byte[6 + content.length];
            part[0] = 5;
            part[1] = 0;
            part[2] = 3;
            part[3] = (byte) reference;
            part[4] = (byte) pieces.size();
            part[5] = (byte) (i + 1);
            System.arraycopy(content, 0, part, 6, content.length);
            parts.add(part);
        }
        return new ShortMessageParts(ucs2, List.copyOf(parts));
    }

    boolean isLong() {
        return parts.size() > 1;
    }

    private static List<String> cut(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length() && pieces.size() < MOST_PARTS) {
            int to = Math.min(text.length(), from + longest);
            // A character outside the basic plane is two units, which stay together.
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static byte[] bytes(String text, boolean ucs2) {
        return text.getBytes(ucs2 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII);
    }

    /** Letters, digits and signs that have the same code in the GSM alphabet and in ASCII. */
    private static boolean isTheSameInEveryAlphabet(int c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || " \n\r!\"#%&'()*+,-./:;<=>?".indexOf(c) >= 0;
    }
}
