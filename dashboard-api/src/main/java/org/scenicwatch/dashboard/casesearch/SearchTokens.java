package org.scenicwatch.dashboard.casesearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text is found by. Han and kana, which are written without spaces: pairs of neighbouring characters. Letters: the
 * beginnings of a word, 2 to 10 characters of it. Digits: three in a row, so that a part of a number finds it. A word or
 * number that is shorter stands for itself; a single Han character is not found in words, it would say too much.
 */
final class SearchTokens {

    /** More terms in one question are left out. */
    static final int MOST_TERMS = 8;

    /** Of a longer question only the beginning counts, in characters. */
    static final int LONGEST_QUESTION = 100;

    private static final int SHORTEST_PREFIX = 2;
    private static final int LONGEST_PREFIX = 10;
    private static final int DIGITS = 3;

    private SearchTokens() {}

    private enum Script {
        HAN,
        LETTERS,
        DIGITS,
        NONE
    }

    /** What somebody looks for: the parts between spaces, each of which must be found. */
    static List<String> termsOf(String question) {
        String cut = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        return Arrays.stream(PlainText.of(cut).text().split("[\\s\\p{Z}，。；、,;]+"))
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** Everything that a text is found by, in the order of characters: nothing of its own order is left. */
    static Set<String> ofText(String plain) {
        Set<String> tokens = new TreeSet<>();
        for (Run run : runs(plain)) {
            switch (run.script()) {
                case HAN -> han(run.points(), tokens);
                case DIGITS -> pairs(run.points(), DIGITS, tokens);
                default -> {
                    int longest = Math.min(LONGEST_PREFIX, run.points().length);
                    for (int length = Math.min(SHORTEST_PREFIX, longest); length <= longest; length++) {
                        tokens.add(new String(run.points(), 0, length));
                    }
                }
            }
        }
        return tokens;
    }

    /** What a text must be found by to hold the term; none: the term says too little to be looked for in words. */
    static Set<String> ofTerm(String term) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Run run : runs(term)) {
            switch (run.script()) {
                case HAN -> han(run.points(), tokens);
                case DIGITS -> pairs(run.points(), DIGITS, tokens);
                default -> tokens.add(new String(run.points(), 0, Math.min(LONGEST_PREFIX, run.points().length)));
            }
        }
        return tokens;
    }

    private record Run(Script script, int[] points) {}

    /** A single character is left to the comparison with the text. */
    private static void han(int[] points, Set<String> into) {
        if (points.length > 1) {
            pairs(points, 2, into);
        }
    }

    private static void pairs(int[] points, int length, Set<String> into) {
        if (points.length <= length) {
            into.add(new String(points, 0, points.length));
        }
        for (int i = 0; i + length <= points.length; i++) {
            into.add(new String(points, i, length));
        }
    }

    private static List<Run> runs(String plain) {
        List<Run> runs = new ArrayList<>();
        int[] points = plain.codePoints().toArray();
        int begin = 0;
        while (begin < points.length) {
            Script script = scriptOf(points[begin]);
            int end = begin + 1;
            while (end < points.length && scriptOf(points[end]) == script) {
                end++;
            }
            if (script != Script.NONE) {
                runs.add(new Run(script, Arrays.copyOfRange(points, begin, end)));
            }
            begin = end;
        }
        return runs;
    }

    private static Script scriptOf(int point) {
        if (Character.isDigit(point)) {
            return Script.DIGITS;
        }
        if (!Character.isLetter(point)) {
            return Script.NONE;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> Script.HAN;
            default -> Script.LETTERS;
        };
    }
}
