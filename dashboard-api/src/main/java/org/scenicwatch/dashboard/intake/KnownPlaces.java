package org.scenicwatch.dashboard.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks a place's code up in the register. */
@Component
public class KnownPlaces {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int DEEPEST = 6;

    private final RegisterTables registers;
    private final String area;

    KnownPlaces(RegisterTables registers, SiteSettings site) {
        this.registers = registers;
        this.area = site.area();
    }

    /** The place of a code ({@code house-0001}) or id, or empty when the register has none such. */
    public Optional<KnownPlace> find(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        String bare = code.strip()
                .substring(Math.max(code.strip().lastIndexOf('/'), code.strip().lastIndexOf('~')) + 1);
        if (!CODE.matcher(bare).matches()) {
            return Optional.empty();
        }
        return entry(RowIds.inArea(area, bare)).map(this::known);
    }

    private KnownPlace known(PlaceEntry place) {
        Middle middle = new Middle();
        try {
            middle.add(JsonMapper.shared().readTree(place.geometry()).path("coordinates"));
        } catch (tools.jackson.core.JacksonException noGeometry) {
            middle = new Middle();
        }
        return new KnownPlace(place.code(), place.name(), zoneOf(place), middle.lon(), middle.lat());
    }

    private @Nullable String zoneOf(PlaceEntry place) {
        Optional<PlaceEntry> at = Optional.of(place);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            if (at.get().layer().equals("zone")) {
                return at.get().code();
            }
            at = entry(at.get().parent());
        }
        return null;
    }

    private Optional<PlaceEntry> entry(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(registers.places().load(List.of(id)).get(id))
                        .map(Stored::row);
    }

    /** The mean of all points: near enough to put a mark on the map. */
    private static final class Middle {

        private double lon;
        private double lat;
        private int points;

        void add(JsonNode coordinates) {
            if (coordinates.size() >= 2 && coordinates.get(0).isNumber()) {
                lon += coordinates.get(0).asDouble();
                lat += coordinates.get(1).asDouble();
                points++;
            } else {
                coordinates.forEach(this::add);
            }
        }

        @Nullable
        Double lon() {
            return points == 0 ? null : lon / points;
        }

        @Nullable
        Double lat() {
            return points == 0 ? null : lat / points;
        }
    }
}
