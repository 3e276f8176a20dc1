package org.scenicwatch.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many messages became what, as the database counts them. */
record Fates(Map<String, Long> counts) {

    Fates {
        counts = Map.copyOf(counts);
    }

    long stored() {
        return counts.getOrDefault("stored", 0L);
    }

    /** Messages of every fate. */
    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was added since {@code before}. */
    Fates since(Fates before) {
        Map<String, Long> grown = new LinkedHashMap<>();
        counts.forEach((fate, count) -> grown.put(fate, count - before.counts.getOrDefault(fate, 0L)));
        return new Fates(grown);
    }
}
