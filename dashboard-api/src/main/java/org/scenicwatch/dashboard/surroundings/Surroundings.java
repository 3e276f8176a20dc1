package org.scenicwatch.dashboard.surroundings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Wgs84;
import org.scenicwatch.dashboard.live.DeviceRow;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.Shapes;

/**
 * What those who go to a place must know of it.
 *
 * @param hydrants the nearest by distance: as many as it takes to name {@link #WORKING} that work
 * @param houses houses and shops that a fire would reach next, by distance; the one itself first, at 0 m
 * @param residents how many people live in them, as far as the register knows; none: it knows of no house
 */
public record Surroundings(
        List<Hydrant> hydrants,
        List<House> houses,
        @Nullable Integer residents) {

    /** So many working hydrants are named. */
    static final int WORKING = 3;

    /** No hydrant further off is named, in metres: the reach of ten lengths of hose. */
    static final double HOSE_METRES = 200;

    /** Houses at risk lie within this, in metres: two rows of a timber village. To be confirmed on site. */
    static final double RISK_METRES = 30;

    /** Whether a hydrant gives water. */
    public enum Water {
        WORKING,
        BELOW_PRESSURE,
        UNKNOWN;

        /** The word in REST. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A hydrant with its newest pressure in MPa and when that was measured. */
    public record Hydrant(
            String id,
            LocalText name,
            long metres,
            Water water,
            @Nullable Double pressure,
            @Nullable Instant at) {}

    /** A house with its household group and the number of people who live there, as far as they are known. */
    public record House(
            String id,
            LocalText name,
            long metres,
            @Nullable String group,
            @Nullable Integer residents) {}

    /**
     * What lies around a point.
     *
     * @param at WGS 84 degrees, longitude first
     * @param inAlarm the devices that are in alarm, be it kept from the operator or not
     */
    static Surroundings of(Coordinate at, List<DeviceRow> devices, Set<String> inAlarm, List<PlaceEntry> places) {
        List<House> houses = houses(at, places);
        Integer residents = houses.stream()
                .map(House::residents)
                .filter(count -> count != null)
                .reduce(Integer::sum)
                .orElse(null);
        return new Surroundings(hydrants(at, devices, inAlarm), houses, residents);
    }

    private static List<Hydrant> hydrants(Coordinate at, List<DeviceRow> devices, Set<String> inAlarm) {
        List<Hydrant> sorted = devices.stream()
                .filter(device -> device.kind().equals("hydrant"))
                .map(device -> hydrant(device, inAlarm.contains(device.id()), metres(at, device.lon(), device.lat())))
                .filter(hydrant -> hydrant.metres() <= HOSE_METRES)
                .sorted(Comparator.comparingLong(Hydrant::metres).thenComparing(Hydrant::id))
                .toList();
        List<Hydrant> named = new ArrayList<>();
        int working = 0;
        for (Hydrant each : sorted) {
            if (working == WORKING) {
                break;
            }
            named.add(each);
            working += each.water() == Water.WORKING ? 1 : 0;
        }
        return named;
    }

    private static Hydrant hydrant(DeviceRow device, boolean inAlarm, double metres) {
        DeviceRow.Value pressure = device.values().get("pressure");
        return new Hydrant(
                device.id(),
                device.name(),
                Math.round(metres),
                waterOf(device, inAlarm, pressure),
                pressure == null ? null : pressure.v(),
                pressure == null ? null : pressure.at());
    }

    /** A hydrant in alarm gives too little; one that nobody hears of may give anything. */
    private static Water waterOf(DeviceRow device, boolean inAlarm, DeviceRow.@Nullable Value pressure) {
        if (inAlarm) {
            return Water.BELOW_PRESSURE;
        }
        boolean heard = device.status() == DeviceRow.Status.online || device.status() == DeviceRow.Status.late;
        return heard && pressure != null ? Water.WORKING : Water.UNKNOWN;
    }

    private static List<House> houses(Coordinate at, List<PlaceEntry> places) {
        List<House> near = new ArrayList<>();
        for (PlaceEntry place : places) {
            if (place.layer().equals("house") || place.layer().equals("shop")) {
                Shapes.middleOf(place.geometry())
                        .map(middle -> metres(at, middle.x, middle.y))
                        .filter(metres -> metres <= RISK_METRES)
                        .ifPresent(metres -> near.add(new House(
                                place.id(),
                                place.name(),
                                Math.round(metres),
                                place.attributes().get("household_group"),
                                countOf(place.attributes().get("residents")))));
            }
        }
        near.sort(Comparator.comparingLong(House::metres).thenComparing(House::id));
        return near;
    }

    private static @Nullable Integer countOf(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static double metres(Coordinate at, double lon, double lat) {
        return Wgs84.metres(at.x, at.y, lon, lat);
    }
}
