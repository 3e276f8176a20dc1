package org.scenicwatch.core.place.write;

import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.place.PlaceLayer;

/**
 * Enter a place into the registry, or bring its record up to date; the same content again changes nothing. The fields
 * are those of {@link org.scenicwatch.core.place.events.PlaceRegistered}.
 */
public record RegisterPlace(
        @TargetAggregateIdentifier String placeId,
        String area,
        String code,
        PlaceLayer layer,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        String geometry,
        @Nullable Double elevation,
        Map<String, String> attributes,
        Instant at) {}
