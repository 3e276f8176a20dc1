package org.scenicwatch.dashboard.casesearch;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as search compares it: NFKC for each character, so that full and half width are one, and lower case. Traditional
 * and simplified Chinese are left as they are. Each place of it knows where it stands in the original.
 */
final class PlainText {

    private final String original;
    private final String text;
    private final int[] at;

    private PlainText(String original, String text, int[] at) {
        this.original = original;
        this.text = text;
        this.at = at;
    }

    static PlainText of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] at = new int[original.length() + 1];
        for (int i = 0; i < original.length(); ) {
            int point = original.codePointAt(i);
            String one = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            if (plain.length() + one.length() >= at.length) {
                at = Arrays.copyOf(at, 2 * (plain.length() + one.length()) + 1);
            }
            Arrays.fill(at, plain.length(), plain.length() + one.length(), i);
            plain.append(one);
            i += Character.charCount(point);
        }
        at[plain.length()] = original.length();
        return new PlainText(original, plain.toString(), Arrays.copyOf(at, plain.length() + 1));
    }

    String original() {
        return original;
    }

    /** What is compared. */
    String text() {
        return text;
    }

    boolean contains(String term) {
        return text.contains(term);
    }

    /** Where the term stands first, at or after a place of the compared text; -1: nowhere. */
    int find(String term, int from) {
        return text.indexOf(term, from);
    }

    /** The place in the original of a place in the compared text. */
    int originalAt(int place) {
        return at[place];
    }
}
