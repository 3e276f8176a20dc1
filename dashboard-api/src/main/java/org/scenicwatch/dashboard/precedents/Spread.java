package org.scenicwatch.dashboard.precedents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How numbers spread: the box of a box plot. Quartiles lie between neighbours where they fall between two, weighted by how
 * near (the method of the median for a half).
 */
record Spread(int count, long least, long lowerQuartile, long median, long upperQuartile, long most) {

    /** The spread of these, in any order; none of nothing. */
    static @Nullable Spread of(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<Long> ordered = numbers.stream().sorted().toList();
        return new Spread(
                ordered.size(),
                ordered.get(0),
                at(ordered, 0.25),
                at(ordered, 0.5),
                at(ordered, 0.75),
                ordered.get(ordered.size() - 1));
    }

    private static long at(List<Long> ordered, double share) {
        double position = share * (ordered.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        long low = ordered.get(below);
        return Math.round(low + (ordered.get(above) - low) * (position - below));
    }
}
