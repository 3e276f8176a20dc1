package org.scenicwatch.dashboard.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.caseclocks.CaseDues;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.springframework.stereotype.Component;

/** Requests as everybody may know them: never what was said, no photo, and the place as its neighbourhood only. */
@Component
class RequestRows {

    /** Two decimals of a degree: about a kilometre, the whole village. */
    private static final double ROUNDING = 100.0;

    private static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(90);

    private final Open311Table table;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final CaseDues dues;
    private final TrackingCodes codes;
    private final Clock clock;
    private final ZoneId zone;

    RequestRows(
            Open311Table table,
            CaseCatalogue catalogue,
            KnownPlaces places,
            CaseDues dues,
            TrackingCodes codes,
            Clock clock,
            SiteSettings site) {
        this.table = table;
        this.catalogue = catalogue;
        this.places = places;
        this.dues = dues;
        this.codes = codes;
        this.clock = clock;
        this.zone = site.timeZone();
    }

    /** The request of an id, until 90 days after it was over. */
    Optional<Map<String, @Nullable Object>> one(String id, Locale locale) {
        return VaultRef.isRef(id)
                ? table.byRef(id).filter(this::inTime).map(row -> shown(row, locale, true))
                : Optional.empty();
    }

    /** The id of the request that a tracking code belongs to. */
    Optional<String> idOf(String trackingCode) {
        return codes.hash(trackingCode)
                .flatMap(table::byCode)
                .filter(this::inTime)
                .map(Open311Table.Row::ref);
    }

    List<Map<String, @Nullable Object>> list(Open311Table.Wanted wanted, Locale locale) {
        return table.list(wanted).stream().map(row -> shown(row, locale, false)).toList();
    }

    private boolean inTime(Open311Table.Row row) {
        Instant endedAt = row.endedAt();
        return endedAt == null || endedAt.plus(KEPT_AFTER_CLOSING).isAfter(clock.instant());
    }

    private Map<String, @Nullable Object> shown(Open311Table.Row row, Locale locale, boolean expected) {
        Optional<KnownPlace> place = places.find(row.place());
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("service_request_id", row.ref());
        shown.put("status", row.closed() ? "closed" : "open");
        shown.put("status_notes", row.state().title().in(locale));
        shown.put("service_name", catalogue.category(row.category()).title().in(locale));
        shown.put("service_code", row.category());
        shown.put("description", null);
        shown.put(
                "agency_responsible",
                catalogue.body(row.body()).map(body -> body.title().in(locale)).orElse(null));
        shown.put("service_notice", null);
        shown.put("requested_datetime", time(row.filedAt()));
        shown.put("updated_datetime", time(row.changedAt()));
        shown.put("expected_datetime", expected && !row.closed() ? time(expectedAt(row.caseId())) : null);
        shown.put("address", null);
        shown.put("address_id", null);
        shown.put("zipcode", null);
        shown.put("lat", place.map(KnownPlace::lat).map(RequestRows::rounded).orElse(null));
        shown.put("long", place.map(KnownPlace::lon).map(RequestRows::rounded).orElse(null));
        shown.put("media_url", null);
        return shown;
    }

    /** The latest deadline that runs: when all of it is to be done. */
    private @Nullable Instant expectedAt(String caseId) {
        Instant latest = null;
        for (CaseDues.Due due : dues.of(caseId)) {
            Instant at = due.open() ? due.dueAt() : null;
            latest = at != null && (latest == null || at.isAfter(latest)) ? at : latest;
        }
        return latest;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDING) / ROUNDING;
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
