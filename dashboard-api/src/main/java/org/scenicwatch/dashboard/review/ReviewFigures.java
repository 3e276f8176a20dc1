package org.scenicwatch.dashboard.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reviews of a period found, in points per body, per person and per finding. A review counts in the period in which
 * its findings were filed; what was cancelled after an objection does not count.
 */
final class ReviewFigures {

    private ReviewFigures() {}

    /**
     * One line of a table.
     *
     * @param reviews how many reviews there were of it
     * @param findings how many findings stand
     * @param points what they count together
     */
    record Count(String id, int reviews, int findings, int points) {}

    /** Everything of a period, each list with the most points first. */
    record Counted(
            int reviews,
            int clean,
            int findings,
            int points,
            List<Count> bodies,
            List<Count> handlers,
            List<Count> kinds) {}

    static Counted of(List<ReviewRow> filed) {
        Tally bodies = new Tally();
        Tally handlers = new Tally();
        Tally kinds = new Tally();
        int findings = 0;
        int points = 0;
        int clean = 0;
        for (ReviewRow row : filed) {
            row.bodies().forEach(bodies::reviewed);
            row.handlers().forEach(handlers::reviewed);
            List<ReviewRow.FaultRow> standing = row.standing();
            clean += standing.isEmpty() ? 1 : 0;
            standing.stream().map(ReviewRow.FaultRow::finding).distinct().forEach(kinds::reviewed);
            for (ReviewRow.FaultRow fault : standing) {
                findings++;
                points += fault.points();
                bodies.found(fault.body(), fault.points());
                handlers.found(fault.handler(), fault.points());
                kinds.found(fault.finding(), fault.points());
            }
        }
        return new Counted(filed.size(), clean, findings, points, bodies.counts(), handlers.counts(), kinds.counts());
    }

    private static final class Tally {

        private final Map<String, Count> counts = new TreeMap<>();

        void reviewed(String id) {
            add(id, 1, 0, 0);
        }

        void found(@Nullable String id, int points) {
            if (id != null) {
                add(id, 0, 1, points);
            }
        }

        List<Count> counts() {
            return counts.values().stream()
                    .sorted(Comparator.comparingInt(Count::points).reversed().thenComparing(Count::id))
                    .toList();
        }

        private void add(String id, int reviews, int findings, int points) {
            Count before = counts.getOrDefault(id, new Count(id, 0, 0, 0));
            counts.put(
                    id,
                    new Count(id, before.reviews() + reviews, before.findings() + findings, before.points() + points));
        }
    }
}
