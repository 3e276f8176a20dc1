package org.scenicwatch.dashboard.precedents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A case with its mediations, as far as later ones are compared with it.
 *
 * @param id the case's uuid
 * @param number what people call it by
 * @param category the category's code as it is now
 * @param place the id of the place, {@code <area>/<code>}
 * @param openedAt when the case was opened
 * @param closed whether nobody works on it any more
 * @param talks its mediations, in the order in which they began
 */
record PrecedentRow(
        String id,
        String number,
        String category,
        @Nullable String place,
        Instant openedAt,
        boolean closed,
        List<Talk> talks) {

    PrecedentRow {
        talks = List.copyOf(talks);
    }

    /** How a mediation ended. */
    enum Outcome {
        AGREEMENT,
        NONE,
        WITHDRAWN
    }

    /**
     * One mediation.
     *
     * @param id the mediation's aggregate id
     * @param standards the standards of the law whose condition was met
     * @param total what was agreed, in hundredths of the currency; none: nothing, or it was set aside
     * @param outcome none: it goes on
     * @param endedAt when it ended
     */
    record Talk(
            String id,
            Instant openedAt,
            List<String> standards,
            @Nullable Long total,
            @Nullable String currency,
            @Nullable Outcome outcome,
            @Nullable Instant endedAt) {

        Talk {
            standards = List.copyOf(standards);
        }

        Talk by(List<String> newStandards) {
            return new Talk(id, openedAt, newStandards, total, currency, outcome, endedAt);
        }

        Talk agreed(@Nullable Long newTotal, @Nullable String newCurrency) {
            return new Talk(id, openedAt, standards, newTotal, newCurrency, outcome, endedAt);
        }

        Talk ended(Outcome how, Instant at) {
            boolean agreed = how == Outcome.AGREEMENT;
            return new Talk(id, openedAt, standards, agreed ? total : null, agreed ? currency : null, how, at);
        }
    }

    PrecedentRow sorted(String newCategory) {
        return new PrecedentRow(id, number, newCategory, place, openedAt, closed, talks);
    }

    PrecedentRow closed(boolean is) {
        return new PrecedentRow(id, number, category, place, openedAt, is, talks);
    }

    PrecedentRow begun(Talk talk) {
        if (talks.stream().anyMatch(known -> known.id().equals(talk.id()))) {
            return this;
        }
        List<Talk> more = new ArrayList<>(talks);
        more.add(talk);
        return with(more);
    }

    PrecedentRow talk(String mediation, UnaryOperator<Talk> change) {
        return with(talks.stream()
                .map(talk -> talk.id().equals(mediation) ? change.apply(talk) : talk)
                .toList());
    }

    private PrecedentRow with(List<Talk> newTalks) {
        return new PrecedentRow(id, number, category, place, openedAt, closed, newTalks);
    }
}
