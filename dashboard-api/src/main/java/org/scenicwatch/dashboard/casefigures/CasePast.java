package org.scenicwatch.dashboard.casefigures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.casefigures.CaseFigureRow.Step;
import org.scenicwatch.dashboard.casefigures.CaseFigureRow.What;

/** What one case was at a moment or in a period, as far as the figures ask. */
final class CasePast {

    /** The centre's own target: closed within 24 hours. */
    static final Duration CLOSING = Duration.ofHours(24);

    private CasePast() {}

    /** How the case stood right before a moment; null: at work. */
    static @Nullable Step endBefore(CaseFigureRow row, Instant at) {
        Step end = null;
        for (Step step : row.steps()) {
            if (step.at().isBefore(at)) {
                end = step.what().isEnd() ? step : null;
            }
        }
        return end;
    }

    static boolean isOpenBefore(CaseFigureRow row, Instant at) {
        return row.openedAt().isBefore(at) && endBefore(row, at) == null;
    }

    /** Whether its 24 hours end in the period, and it is the centre's to close: not given away or taken back by then. */
    static boolean isJudged(CaseFigureRow row, CaseFigures.Period period) {
        if (!period.holds(row.openedAt().plus(CLOSING))) {
            return false;
        }
        Step end = endWithin(row);
        return end == null || end.what() == What.CLOSED;
    }

    /** Whether it was closed when its 24 hours ended. */
    static boolean isClosedInTime(CaseFigureRow row) {
        Step end = endWithin(row);
        return end != null && end.what() == What.CLOSED;
    }

    /** To the very moment at which they end. */
    private static @Nullable Step endWithin(CaseFigureRow row) {
        return endBefore(row, row.openedAt().plus(CLOSING).plusNanos(1));
    }

    /** The steps of a kind that fall into the period. */
    static List<Step> steps(CaseFigureRow row, CaseFigures.Period period, What what) {
        return row.steps().stream()
                .filter(step -> step.what() == what && period.holds(step.at()))
                .toList();
    }

    static int ends(CaseFigureRow row, CaseFigures.Period period) {
        return (int) row.steps().stream()
                .filter(step -> step.what().isEnd() && period.holds(step.at()))
                .count();
    }

    /** How often work on an ended case began again: what was only resolved had not ended. */
    static int resumptions(CaseFigureRow row, CaseFigures.Period period) {
        return (int) row.steps().stream()
                .filter(step -> !step.what().isEnd() && period.holds(step.at()) && endBefore(row, step.at()) != null)
                .count();
    }

    /** How long the closings of the period took from the opening, or from when it was taken up again, in seconds. */
    static List<Double> settleSeconds(CaseFigureRow row, CaseFigures.Period period) {
        List<Double> seconds = new ArrayList<>();
        Instant begin = row.openedAt();
        for (Step step : row.steps()) {
            if (!step.what().isEnd()) {
                begin = step.at();
            } else if (step.what() == What.CLOSED && period.holds(step.at())) {
                Instant resolved = step.resolvedAt();
                Instant settled = resolved == null || resolved.isBefore(begin) ? step.at() : resolved;
                seconds.add(seconds(begin, settled));
            }
        }
        return seconds;
    }

    static List<CaseFigureRow.Rating> ratings(CaseFigureRow row, CaseFigures.Period period) {
        return row.ratings().stream()
                .filter(rating -> period.holds(rating.at()))
                .toList();
    }

    /** The body that led at the last end before a moment, or else at that moment; null: nobody yet. */
    static @Nullable String leadAt(CaseFigureRow row, Instant to) {
        String body = null;
        boolean ended = false;
        for (Step step : row.steps()) {
            if (step.what().isEnd() && step.at().isBefore(to)) {
                body = step.body();
                ended = true;
            }
        }
        for (CaseFigureRow.Lead lead : row.leads()) {
            if (!ended && lead.at().isBefore(to)) {
                body = lead.body();
            }
        }
        return body;
    }

    static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }
}
