package org.scenicwatch.dashboard.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.vault.VaultKey;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * What may be the same matter, for whoever is about to report it. Nothing personal is told: category, age and state. Of
 * what people suffer nothing is told at all: that somebody was hurt or is lost is nobody else's business.
 */
@Component
public class SimilarCases {

    private static final Duration LATELY = Duration.ofHours(6);
    private static final int MOST = 3;
    private static final int MARK_BYTES = 12;
    /** Remits whose cases are about persons. */
    private static final Set<String> PERSONAL = Set.of("care", "public-legal-service");

    private static final List<String> OPEN = List.of(
            CaseState.OPENED.name(),
            CaseState.TRIAGED.name(),
            CaseState.ADMITTED.name(),
            CaseState.ASSIGNED.name(),
            CaseState.TAKEN.name(),
            CaseState.UNDER_WAY.name(),
            CaseState.IN_MEDIATION.name(),
            CaseState.RETURNED.name(),
            CaseState.REOPENED.name());

    private final SimilarTable table;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final byte[] markKey;
    private final String area;
    private final Clock clock;

    SimilarCases(
            SimilarTable table,
            CaseCatalogue catalogue,
            KnownPlaces places,
            VaultKey key,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.places = places;
        this.markKey = key.derive("similar-case/1");
        this.area = site.area();
        this.clock = clock;
    }

    /**
     * An open case that may be the same matter.
     *
     * @param mark names it to the intake and says nothing of it to anybody else
     * @param minutes since it was reported last
     */
    public record Similar(String mark, CaseState state, long minutes) {}

    /** What is open of this category at this place and was reported lately; nothing for what is not offered or not known. */
    public List<Similar> of(@Nullable String place, @Nullable String category) {
        Optional<KnownPlace> known = places.find(place);
        if (known.isEmpty() || category == null || !mayBeTold(category)) {
            return List.of();
        }
        Instant now = clock.instant();
        return rows(known.get().code(), category, now).stream()
                .map(row -> new Similar(
                        mark(row.caseId()),
                        row.state(),
                        Math.max(0, Duration.between(row.filedAt(), now).toMinutes())))
                .toList();
    }

    /** The case behind a mark, if it still is one of those that {@link #of} tells. */
    Optional<String> caseOf(String place, String category, @Nullable String mark) {
        if (mark == null || mark.isBlank() || !mayBeTold(category)) {
            return Optional.empty();
        }
        return rows(place, category, clock.instant()).stream()
                .map(SimilarTable.Row::caseId)
                .filter(caseId -> mark(caseId).equals(mark))
                .findFirst();
    }

    private List<SimilarTable.Row> rows(String place, String category, Instant now) {
        return table.open(area, place, category, now.minus(LATELY), OPEN, MOST);
    }

    private boolean mayBeTold(String category) {
        return catalogue.categories().stream()
                .anyMatch(one -> one.id().equals(category) && one.byPublic() && !PERSONAL.contains(one.remit()));
    }

    private String mark(String caseId) {
        byte[] hash = VaultKey.hmac(markKey, caseId.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, MARK_BYTES));
    }
}
