package org.scenicwatch.dashboard.casesearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts out of a text what somebody looked for, with a little around it. */
final class Snippets {

    /** Characters before and after. */
    private static final int AROUND = 24;

    private Snippets() {}

    /** The part of the text around the first of the terms that it holds; empty: it holds none. */
    static Optional<List<FoundCase.Part>> of(PlainText text, List<String> terms) {
        int first = terms.stream()
                .mapToInt(term -> text.find(term, 0))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        if (first < 0) {
            return Optional.empty();
        }
        int begin = Math.max(0, first - AROUND);
        int end = Math.min(text.text().length(), first + 2 * AROUND);
        List<FoundCase.Part> parts = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int at = -1;
            int length = 0;
            for (String term : terms) {
                int found = text.find(term, from);
                if (found >= 0 && found < end && (at < 0 || found < at || found == at && term.length() > length)) {
                    at = found;
                    length = term.length();
                }
            }
            if (at < 0) {
                break;
            }
            add(parts, text, from, at, false);
            add(parts, text, at, at + length, true);
            from = at + length;
        }
        add(parts, text, from, Math.max(from, end), false);
        if (begin > 0) {
            parts.add(0, new FoundCase.Part("…", false));
        }
        if (Math.max(from, end) < text.text().length()) {
            parts.add(new FoundCase.Part("…", false));
        }
        return Optional.of(List.copyOf(parts));
    }

    private static void add(List<FoundCase.Part> parts, PlainText text, int from, int to, boolean hit) {
        String cut = text.original().substring(text.originalAt(from), text.originalAt(to));
        if (!cut.isEmpty()) {
            parts.add(new FoundCase.Part(cut, hit));
        }
    }
}
