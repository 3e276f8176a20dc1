package org.scenicwatch.dashboard.casefigures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures need of one case. Times are server times.
 *
 * @param id the case's uuid
 * @param number what people call it by
 * @param origin where it comes from
 * @param category the category's code, as triaged last
 * @param remit the remit's code, as triaged last
 * @param zone the zone's id
 * @param filedAt when its first complaint was filed; none: it has none
 * @param answeredAt when its complainants were answered first
 * @param leads the bodies that led in turn, the oldest first
 * @param resolvedAt when the matter was settled last
 * @param outcome how, the outcome's code
 * @param steps how it ended and was taken up again, the oldest first
 * @param ratings what its complainants said of it, the oldest first
 * @param open whether it is at work now
 * @param lastMillis when the newest of all this happened, in milliseconds of the epoch
 */
record CaseFigureRow(
        String id,
        String number,
        String origin,
        String category,
        String remit,
        @Nullable String zone,
        Instant openedAt,
        @Nullable Instant filedAt,
        @Nullable Instant answeredAt,
        List<Lead> leads,
        @Nullable Instant resolvedAt,
        @Nullable String outcome,
        List<Step> steps,
        List<Rating> ratings,
        boolean open,
        long lastMillis) {

    /** How a case ended, or why it was taken up again. */
    enum What {
        CLOSED,
        REFUSED,
        MERGED,
        WITHDRAWN,
        TRANSFERRED_OUT,
        /** A person took it up again. */
        REOPENED,
        /** A new sign took it up again, or it came back from another authority. */
        RESUMED;

        boolean isEnd() {
            return this != REOPENED && this != RESUMED;
        }
    }

    /** From when on which body led. */
    record Lead(Instant at, String body) {}

    /**
     * An end, or work again after it.
     *
     * @param body the code of the body that led then
     * @param resolvedAt when the matter had been settled
     * @param outcome how it had been settled
     */
    record Step(
            Instant at,
            What what,
            @Nullable String body,
            @Nullable Instant resolvedAt,
            @Nullable String outcome) {}

    /** What one complainant said: 1 (bad) to 5 (good). */
    record Rating(Instant at, int score, boolean solved) {}

    CaseFigureRow {
        leads = leads == null ? List.of() : List.copyOf(leads);
        steps = steps == null ? List.of() : List.copyOf(steps);
        ratings = ratings == null ? List.of() : List.copyOf(ratings);
    }

    /** The code of the body that leads now; null: nobody yet. */
    @JsonIgnore
    @Nullable
    String body() {
        return leads.isEmpty() ? null : leads.get(leads.size() - 1).body();
    }

    CaseFigureRow sorted(String newCategory, String newRemit, Instant at) {
        return new CaseFigureRow(
                id,
                number,
                origin,
                newCategory,
                newRemit,
                zone,
                openedAt,
                filedAt,
                answeredAt,
                leads,
                resolvedAt,
                outcome,
                steps,
                ratings,
                open,
                last(at));
    }

    CaseFigureRow led(String newBody, Instant at) {
        List<Lead> more = new ArrayList<>(leads);
        more.add(new Lead(at, newBody));
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                filedAt,
                answeredAt,
                more,
                resolvedAt,
                outcome,
                steps,
                ratings,
                open,
                last(at));
    }

    /** A complaint that came from another case was filed before it came. */
    CaseFigureRow filed(Instant at) {
        Instant first = filedAt == null || at.isBefore(filedAt) ? at : filedAt;
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                first,
                answeredAt,
                leads,
                resolvedAt,
                outcome,
                steps,
                ratings,
                open,
                last(at));
    }

    CaseFigureRow answered(Instant at) {
        Instant first = filedAt == null || answeredAt != null ? answeredAt : at;
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                filedAt,
                first,
                leads,
                resolvedAt,
                outcome,
                steps,
                ratings,
                open,
                last(at));
    }

    CaseFigureRow resolved(String newOutcome, Instant at) {
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                filedAt,
                answeredAt,
                leads,
                at,
                newOutcome,
                steps,
                ratings,
                open,
                last(at));
    }

    CaseFigureRow stepped(What what, Instant at) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(at, what, body(), resolvedAt, outcome));
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                filedAt,
                answeredAt,
                leads,
                resolvedAt,
                outcome,
                more,
                ratings,
                !what.isEnd(),
                last(at));
    }

    CaseFigureRow rated(Rating rating) {
        List<Rating> more = new ArrayList<>(ratings);
        more.add(rating);
        return new CaseFigureRow(
                id,
                number,
                origin,
                category,
                remit,
                zone,
                openedAt,
                filedAt,
                answeredAt,
                leads,
                resolvedAt,
                outcome,
                steps,
                more,
                open,
                last(rating.at()));
    }

    private long last(Instant at) {
        return Math.max(lastMillis, at.toEpochMilli());
    }
}
