package org.scenicwatch.core.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a place is on the map. */
public enum PlaceLayer {
    AREA,
    ZONE,
    GRID,
    LANE,
    RIVER,
    BRIDGE,
    HOUSE,
    SHOP,
    LOT,
    HILLSIDE;

    private static final Map<String, PlaceLayer> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PlaceLayer::key, Function.identity()));

    /** The layer with this {@link #key()}, if there is one. */
    public static Optional<PlaceLayer> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in files, events and rows. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
