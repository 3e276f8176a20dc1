package org.scenicwatch.dashboard.lostperson;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.AgeBand;
import tools.jackson.databind.JsonNode;

/** What people say in a search, as it comes to the endpoints. */
final class SearchWords {

    private SearchWords() {}

    /** A spot: a registered place, or WGS 84 degrees, and in words where that is. */
    record Spot(
            @Nullable @Size(max = 130) String place,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
            @Nullable @Size(max = 400) String words) {}

    /** Who is lost and last seen when and where. */
    record Person(
            @Nullable @Size(max = 80) String name,
            @NotNull @Min(0) @Max(AgeBand.OLDEST) Integer years,
            @Nullable @Size(max = 2_000) String description,
            @Nullable @Size(max = 1_000) String clothing,
            @NotBlank @Size(max = 64) String relation,
            @NotNull Instant lastSeenAt,
            @NotNull @Valid Spot lastSeen) {}

    /** Why personal data may be used. */
    record Ground(
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = 80) String number) {}

    /** That the guardian consents. */
    record Consent(
            @NotBlank @Size(max = 64) String guardian,
            @NotBlank @Size(max = 64) String way,
            @Nullable @Size(max = 200) String reference) {}

    /** Where somebody may have seen the person. */
    record Sighting(
            @NotNull Instant at,
            @NotNull @Valid Spot spot,
            @NotBlank @Size(max = 64) String certainty,
            @Nullable @Size(max = 1_000) String words) {}

    /**
     * Where a system outside recognised the person.
     *
     * @param confidence 0 to 1, the system's own
     * @param reference the result's id there
     */
    record Recognition(
            @NotNull Instant at,
            @NotNull @DecimalMin("0") @DecimalMax("1") Double confidence,
            @NotBlank @Size(max = 100) String reference,
            @Nullable @Size(max = 130) String place,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat) {}

    /**
     * How to divide the ground: by registered places around the last spot, or one drawn polygon.
     *
     * @param by lanes, zones or auto (lanes where there are any, else zones)
     * @param withinMetres how far from the last spot, 50 to 10,000; none: 500
     * @param polygon a GeoJSON polygon
     */
    record Division(
            @Nullable @Size(max = 10) String by,
            @Nullable @Min(50) @Max(10_000) Integer withinMetres,
            @Nullable JsonNode polygon) {}

    /** Who looks through a sector: the code of a body. */
    record Team(@NotBlank @Size(max = 64) String team) {}
}
