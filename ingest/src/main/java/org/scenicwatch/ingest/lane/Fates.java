package org.scenicwatch.ingest.lane;

import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Counts the fates of a batch's messages. */
final class Fates {

    /** A fate with its reason, empty unless rejected. */
    record Kind(Fate fate, String reason) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byFate = fate.compareTo(other.fate);
            return byFate == 0 ? reason.compareTo(other.reason) : byFate;
        }
    }

    private final TreeMap<Kind, Long> counts = new TreeMap<>();

    void count(Fate fate, String reason) {
        counts.merge(new Kind(fate, reason), 1L, Long::sum);
    }

    void count(Fate fate) {
        count(fate, "");
    }

    /** In a fixed order, so that writers never wait for each other in a circle. */
    void forEach(BiConsumer<Kind, Long> consumer) {
        counts.forEach(consumer);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
