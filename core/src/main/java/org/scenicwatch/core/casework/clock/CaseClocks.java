package org.scenicwatch.core.casework.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.calendar.SiteCalendar;

/** Reads all clocks of a case from what happened to the case. */
public final class CaseClocks {

    /** Ground of a clock that ends because triage made another kind of case of it. */
    public static final String SORTED_OTHERWISE = "sorted-otherwise";

    private final ClockBook book;
    private final SiteCalendar calendar;

    public CaseClocks(ClockBook book, SiteCalendar calendar) {
        this.book = book;
        this.calendar = calendar;
    }

    /**
     * The clocks that have started, in the order of the book.
     *
     * @param marks what happened, the oldest first
     */
    public List<ClockReading> read(List<CaseMark> marks, Instant now) {
        return book.clocks().stream()
                .map(kind -> CaseClock.read(kind, facts(kind, marks), calendar, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What of it concerns a clock of this kind. */
    static List<ClockFact> facts(ClockKind kind, List<CaseMark> marks) {
        int known = -1;
        int gone = -1;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).what() != CaseMark.What.SORTED) {
                continue;
            }
            if (isFor(kind, marks.get(i))) {
                known = known < 0 ? i : known;
                // Sorted back: it goes on as if it had never been sorted otherwise.
                gone = -1;
            } else if (known >= 0 && gone < 0) {
                gone = i;
            }
        }
        List<ClockFact> facts = new ArrayList<>();
        if (known < 0) {
            return facts;
        }
        Instant knownAt = marks.get(known).at();
        int end = gone < 0 ? marks.size() : gone;
        for (int i = 0; i < end; i++) {
            CaseMark mark = marks.get(i);
            Instant at = kind.sinceKnown() && i < known ? knownAt : mark.at();
            fact(kind, mark, at).ifPresent(facts::add);
        }
        if (gone >= 0) {
            facts.add(new ClockFact.Voided(marks.get(gone).at(), SORTED_OTHERWISE));
        }
        return facts;
    }

    private static Optional<ClockFact> fact(ClockKind kind, CaseMark mark, Instant at) {
        return Optional.ofNullable(
                switch (mark.what()) {
                    case SORTED -> null;
                    case REACHED -> reached(kind, Objects.requireNonNull(mark.milestone()), at);
                    case PAUSED ->
                        concerns(kind, mark) ? new ClockFact.Paused(at, Objects.requireNonNull(mark.ground())) : null;
                    case RESUMED -> concerns(kind, mark) ? new ClockFact.Resumed(at) : null;
                    case EXTENDED ->
                        concerns(kind, mark) ? new ClockFact.Extended(at, Objects.requireNonNull(mark.until())) : null;
                    case TRANSFERRED_OUT -> new ClockFact.TransferredOut(at);
                    case TAKEN_BACK -> new ClockFact.TakenBack(at);
                    case REOPENED -> new ClockFact.Reopened(at);
                    case GONE -> new ClockFact.Voided(at, Objects.requireNonNull(mark.ground()));
                });
    }

    private static @Nullable ClockFact reached(ClockKind kind, CaseMilestone milestone, Instant at) {
        if (kind.starts() == milestone) {
            return new ClockFact.Started(at);
        } else if (kind.stops().contains(milestone)) {
            return new ClockFact.Stopped(at, milestone);
        } else if (kind.voids().contains(milestone)) {
            return new ClockFact.Voided(at, milestone.key());
        }
        return null;
    }

    private static boolean isFor(ClockKind kind, CaseMark sorted) {
        return kind.isFor(Objects.requireNonNull(sorted.cause()), Objects.requireNonNull(sorted.remit()));
    }

    private static boolean concerns(ClockKind kind, CaseMark mark) {
        return kind.id().equals(mark.clock());
    }
}
