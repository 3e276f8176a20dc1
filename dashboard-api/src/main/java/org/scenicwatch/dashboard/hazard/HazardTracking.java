package org.scenicwatch.dashboard.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.scenicwatch.dashboard.track.TextWish;
import org.springframework.stereotype.Component;

/** Answers where a reported hazard stands, to whoever has its code, until 90 days after the last that happened to it. */
@Component
class HazardTracking {

    private static final Duration KEPT_AFTER_END = Duration.ofDays(90);

    private final TrackingCodes codes;
    private final HazardTables tables;
    private final HazardBook book;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final TextWish wish;
    private final Clock clock;

    HazardTracking(
            TrackingCodes codes,
            HazardTables tables,
            HazardBook book,
            CaseCatalogue catalogue,
            KnownPlaces places,
            TextWish wish,
            Clock clock) {
        this.codes = codes;
        this.tables = tables;
        this.book = book;
        this.catalogue = catalogue;
        this.places = places;
        this.wish = wish;
        this.clock = clock;
    }

    /** A report with its hazard; the row follows the report a moment later. */
    private record Reported(
            HazardTables.Filing filing, @Nullable HazardRow row) {}

    /** The progress of a hazard, or empty when the code is none or has ended. */
    Optional<HazardProgress> find(String typedCode) {
        return reported(typedCode).map(this::progress);
    }

    /** Where the report under a code lies in the vault, or empty when the code is none or has ended. */
    Optional<String> refUnder(String typedCode) {
        return reported(typedCode).map(known -> known.filing().ref());
    }

    private Optional<Reported> reported(String typedCode) {
        return codes.hash(typedCode)
                .flatMap(tables::filingUnder)
                .map(filing ->
                        new Reported(filing, tables.find(filing.hazardId()).orElse(null)))
                .filter(known -> inTime(known.row()));
    }

    private boolean inTime(@Nullable HazardRow row) {
        if (row == null || row.steps().isEmpty() || !over(row.state())) {
            return true;
        }
        Instant last = row.steps().get(row.steps().size() - 1).at();
        return last.plus(KEPT_AFTER_END).isAfter(clock.instant());
    }

    private static boolean over(HazardState state) {
        return state == HazardState.STRUCK_OFF || state == HazardState.DISMISSED;
    }

    private HazardProgress progress(Reported known) {
        HazardTables.Filing filing = known.filing();
        HazardRow row = known.row();
        HazardState state = row == null ? HazardState.REPORTED : row.state();
        String number = row == null ? filing.number() : row.number();
        String kind = row == null ? filing.kind() : row.kind();
        String ground = row == null ? null : row.ground();
        Instant now = clock.instant();
        Instant lookedAtBy = state == HazardState.REPORTED
                ? filing.filedAt().plus(Duration.ofHours(book.sheet().lookHours()))
                : null;
        Instant until = row == null || state != HazardState.ORDERED ? null : row.until();
        String texts = wish.stands(filing.ref());
        String act = TextWish.actOf(texts);
        return new HazardProgress(
                number == null ? "" : number,
                state,
                state.title(),
                HazardWords.of(state),
                HazardWords.next(state),
                kind == null ? null : book.kind(kind),
                places.find(row == null ? filing.place() : row.place())
                        .map(KnownPlace::name)
                        .orElse(null),
                filing.filedAt(),
                HazardWords.steps(filing.filedAt(), row == null ? List.of() : row.steps()),
                catalogue
                        .body(row == null ? null : row.body())
                        .map(CaseCatalogue.Entry::title)
                        .orElse(null),
                lookedAtBy,
                until,
                isPast(lookedAtBy, now) || isPast(until, now),
                ground == null || state != HazardState.DISMISSED ? null : book.ground(ground),
                row == null || row.reward() != HazardRow.Reward.GRANTED ? null : row.points(),
                act == null ? List.of() : List.of(act),
                texts);
    }

    private static boolean isPast(@Nullable Instant by, Instant now) {
        return by != null && by.isBefore(now);
    }
}
