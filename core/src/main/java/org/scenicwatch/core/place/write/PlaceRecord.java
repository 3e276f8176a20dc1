package org.scenicwatch.core.place.write;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;

/** What the registry holds of a place, to tell whether a registration says anything new. */
record PlaceRecord(
        String layer,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        String geometry,
        @Nullable Double elevation,
        Map<String, String> attributes) {

    PlaceRecord {
        // Sorted, so that the stored order does not depend on the order in which a file names them.
        attributes = new TreeMap<>(attributes);
    }

    static PlaceRecord of(RegisterPlace command) {
        return new PlaceRecord(
                command.layer().key(),
                command.parent(),
                command.nameZh(),
                command.nameEn(),
                command.geometry(),
                command.elevation(),
                command.attributes());
    }

    static PlaceRecord of(PlaceRegistered event) {
        return new PlaceRecord(
                event.layer(),
                event.parent(),
                event.nameZh(),
                event.nameEn(),
                event.geometry(),
                event.elevation(),
                event.attributes());
    }

    static PlaceRecord of(PlaceRevised event) {
        return new PlaceRecord(
                event.layer(),
                event.parent(),
                event.nameZh(),
                event.nameEn(),
                event.geometry(),
                event.elevation(),
                event.attributes());
    }
}
