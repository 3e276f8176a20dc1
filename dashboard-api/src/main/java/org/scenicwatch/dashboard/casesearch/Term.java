package org.scenicwatch.dashboard.casesearch;

import java.util.List;
import java.util.Set;

/**
 * One thing that somebody looks for, with what can hold it.
 *
 * @param text normalised
 * @param words what the words of a person must be found by; empty: they are not looked through
 * @param codes what a number must be found by
 * @param categories categories whose names hold it
 * @param bodies bodies whose names hold it
 * @param places places whose names or codes hold it
 */
record Term(
        String text,
        List<Integer> words,
        List<String> codes,
        Set<String> categories,
        Set<String> bodies,
        Set<String> places) {

    Term {
        words = List.copyOf(words);
        codes = List.copyOf(codes);
        categories = Set.copyOf(categories);
        bodies = Set.copyOf(bodies);
        places = Set.copyOf(places);
    }
}
