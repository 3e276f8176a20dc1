package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period; how each is counted is {@code docs/standards/case-figures.md}.
 *
 * @param opened cases opened in the period
 * @param resumed cases that had ended and were taken up again
 * @param ended ends of cases, whatever they ended as
 * @param openAtEnd cases at work at the end of the period
 * @param closing closing within 24 hours
 * @param firstAnswer from the first complaint to the first answer
 * @param settle from the opening to the settlement, of closed cases
 * @param onTheSpot from the first complaint to the settlement, of complaints settled on the spot
 * @param clocks clocks that were due
 * @param reopened cases taken up again by a person
 * @param bodies the same for each body that led
 * @param byClock clocks that were due, for each kind of clock
 * @param origins where opened cases come from
 * @param categories what they are about
 * @param remits whose remit they are
 * @param outcomes how closed cases were settled
 * @param flow for each day, week or month of the period
 */
record CaseFigures(
        int opened,
        int resumed,
        int ended,
        int openAtEnd,
        Share closing,
        Times firstAnswer,
        Times settle,
        Times onTheSpot,
        Share clocks,
        Satisfaction satisfaction,
        Reopened reopened,
        List<OfBody> bodies,
        List<OfClock> byClock,
        List<Slice> origins,
        List<Slice> categories,
        List<Slice> remits,
        List<Slice> outcomes,
        List<Span> flow) {

    /** The period that figures are of: {@code from} is in it, {@code to} is not. */
    record Period(Instant from, Instant to) {
        boolean holds(@Nullable Instant at) {
            return at != null && !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * A share of a whole.
     *
     * @param of the whole
     * @param count the part
     * @param percent absent: there is no whole
     */
    record Share(int of, int count, @Nullable Double percent) {
        static Share of(int whole, int part) {
            return new Share(whole, part, whole == 0 ? null : 100.0 * part / whole);
        }
    }

    /** How long it took, by nearest rank; seconds. */
    record Times(
            int count,
            @Nullable Double medianSeconds,
            @Nullable Double p90Seconds,
            @Nullable Double maxSeconds) {

        static Times of(List<Double> seconds) {
            List<Double> sorted = seconds.stream().sorted().toList();
            return new Times(sorted.size(), rank(sorted, 0.5), rank(sorted, 0.9), rank(sorted, 1));
        }

        private static @Nullable Double rank(List<Double> sorted, double share) {
            if (sorted.isEmpty()) {
                return null;
            }
            return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    /**
     * What complainants said.
     *
     * @param count how many ratings
     * @param satisfied those of 4 and 5
     * @param percent the share of these
     * @param mean of all, 1 to 5
     * @param unsolved ratings that say that the matter is not solved
     */
    record Satisfaction(
            int count,
            int satisfied,
            @Nullable Double percent,
            @Nullable Double mean,
            int unsolved) {

        static Satisfaction of(List<CaseFigureRow.Rating> ratings) {
            int good =
                    (int) ratings.stream().filter(rating -> rating.score() >= 4).count();
            return new Satisfaction(
                    ratings.size(),
                    good,
                    Share.of(ratings.size(), good).percent(),
                    ratings.isEmpty()
                            ? null
                            : ratings.stream()
                                    .mapToInt(CaseFigureRow.Rating::score)
                                    .average()
                                    .orElse(0),
                    (int) ratings.stream().filter(rating -> !rating.solved()).count());
        }
    }

    /** How often cases were taken up again by a person, for closings of the same period; more than 100 % can be. */
    record Reopened(int closed, int count, @Nullable Double percent) {
        static Reopened of(int closed, int count) {
            return new Reopened(closed, count, Share.of(closed, count).percent());
        }
    }

    /** The figures of one body; absent: nobody led yet, the desk. */
    record OfBody(
            @Nullable String body,
            int closed,
            int openAtEnd,
            Share closing,
            Times firstAnswer,
            Times settle,
            Share clocks,
            Satisfaction satisfaction,
            Reopened reopened) {}

    /** The figures of one kind of clock. */
    record OfClock(String clock, Share due) {}

    /** A part of a split. */
    record Slice(String item, int count, double percent) {}

    /**
     * A day, week or month, clipped to the period.
     *
     * @param day the first day of it, in the site's zone
     */
    record Span(
            LocalDate day,
            Instant from,
            int opened,
            int resumed,
            int ended,
            Share closing,
            Satisfaction satisfaction) {}
}
