package org.scenicwatch.dashboard.precedents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Outcome;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Talk;
import org.scenicwatch.dashboard.precedents.PrecedentView.Item;

/** Compares a case with closed ones of its category: a pure function of rows. */
final class Precedents {

    /** The most that are listed. */
    static final int LISTED = 20;

    private static final String CURRENCY = "CNY";

    private Precedents() {}

    /** A mediation of a closed case that is over. */
    private record Past(PrecedentRow row, Talk talk, Outcome outcome, Instant endedAt) {

        static Optional<Past> of(PrecedentRow row, Talk talk) {
            Outcome outcome = talk.outcome();
            Instant endedAt = talk.endedAt();
            return outcome == null || endedAt == null
                    ? Optional.empty()
                    : Optional.of(new Past(row, talk, outcome, endedAt));
        }

        long days() {
            return Math.max(0, Duration.between(talk.openedAt(), endedAt).toDays());
        }

        boolean hasAmount() {
            return talk.total() != null && CURRENCY.equals(talk.currency());
        }
    }

    /**
     * The comparison.
     *
     * @param here the case, none: nothing is known of it but the category
     * @param rows closed cases of its category
     * @param placeKinds the kind of each place, by its id
     * @param mayOpen whether the caller may open a case
     */
    static PrecedentView compare(
            String category,
            @Nullable LocalText categoryName,
            @Nullable PrecedentRow here,
            List<PrecedentRow> rows,
            Map<String, String> placeKinds,
            Predicate<String> mayOpen) {
        List<Past> all = rows.stream()
                .flatMap(row -> row.talks().stream().flatMap(talk -> Past.of(row, talk).stream()))
                .toList();
        List<Long> amounts = all.stream()
                .filter(Past::hasAmount)
                .map(past -> Objects.requireNonNull(past.talk().total()))
                .sorted()
                .toList();
        return new PrecedentView(
                category,
                categoryName,
                all.size(),
                count(all, Outcome.AGREEMENT),
                count(all, Outcome.NONE),
                count(all, Outcome.WITHDRAWN),
                amounts,
                Spread.of(amounts),
                Spread.of(all.stream().map(Past::days).toList()),
                new Likeness(here, placeKinds).items(all, mayOpen));
    }

    private static int count(List<Past> all, Outcome outcome) {
        return (int) all.stream().filter(past -> past.outcome() == outcome).count();
    }

    /** How like the case others are. */
    private record Likeness(@Nullable PrecedentRow here, Map<String, String> placeKinds) {

        List<Item> items(List<Past> all, Predicate<String> mayOpen) {
            List<Past> ordered = new ArrayList<>(all);
            ordered.sort(Comparator.comparingInt(this::points)
                    .thenComparing(Past::endedAt)
                    .reversed());
            return ordered.stream()
                    .limit(LISTED)
                    .map(past -> item(past, mayOpen.test(past.row().id())))
                    .toList();
        }

        private int points(Past past) {
            return (samePlaceKind(past) ? 1 : 0) + (sameStandards(past) ? 1 : 0);
        }

        private boolean samePlaceKind(Past past) {
            String kind = kind(past.row());
            return kind != null && here != null && kind.equals(kind(here));
        }

        private boolean sameStandards(Past past) {
            return here != null
                    && here.talks().stream()
                            .anyMatch(talk -> !Collections.disjoint(
                                    talk.standards(), past.talk().standards()));
        }

        private @Nullable String kind(PrecedentRow row) {
            String place = row.place();
            return place == null ? null : placeKinds.get(place);
        }

        private Item item(Past past, boolean open) {
            return new Item(
                    open ? past.row().id() : null,
                    open ? past.row().number() : null,
                    past.outcome(),
                    past.talk().total(),
                    past.talk().currency(),
                    past.days(),
                    past.endedAt(),
                    kind(past.row()),
                    samePlaceKind(past),
                    sameStandards(past));
        }
    }
}
