package org.scenicwatch.dashboard.lostperson;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Where the person was last for sure: at the newest confirmed sighting, else where last seen before the search. */
final class LastSpot {

    private final Kept kept;

    LastSpot(Kept kept) {
        this.kept = kept;
    }

    /** Longitude and latitude; empty when it is erased. */
    Optional<Coordinate> of(SearchRow search) {
        return search.sightings().stream()
                .filter(sighting -> Boolean.TRUE.equals(sighting.confirmed()))
                .map(sighting -> kept.read(sighting.ref()))
                .max(Comparator.comparing(LastSpot::at))
                .flatMap(LastSpot::spot)
                .or(() -> spot(kept.read(search.person().recordRef())));
    }

    private static Instant at(Kept.Page page) {
        Instant at = page.instant("at");
        return at == null ? Instant.EPOCH : at;
    }

    private static Optional<Coordinate> spot(Kept.Page page) {
        Double lon = page.number("lon");
        Double lat = page.number("lat");
        return lon == null || lat == null ? Optional.empty() : Optional.of(new Coordinate(lon, lat));
    }
}
