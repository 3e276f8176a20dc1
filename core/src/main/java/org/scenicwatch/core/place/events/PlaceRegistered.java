package org.scenicwatch.core.place.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A place entered the registry. Who lives or trades there is kept elsewhere: this holds no personal data.
 *
 * @param placeId the aggregate, {@code place:{area}/{code}}
 * @param area the scenic area
 * @param code the place's own code, unique in its area, for example {@code house-0001}
 * @param layer what it is: area, zone, grid, lane, river, bridge, house, shop, lot or hillside
 * @param parent the code of the place that it is part of
 * @param nameZh what people call it, in Chinese
 * @param nameEn what people call it, in English
 * @param geometry a GeoJSON geometry object (RFC 7946, WGS 84)
 * @param elevation height above sea level in metres
 * @param attributes further facts by name, for example {@code household_group}
 * @param at when, server time
 */
@EventType(value = "place.PlaceRegistered", revision = 1)
public record PlaceRegistered(
        String placeId,
        String area,
        String code,
        String layer,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        String geometry,
        @Nullable Double elevation,
        Map<String, String> attributes,
        Instant at) {}
