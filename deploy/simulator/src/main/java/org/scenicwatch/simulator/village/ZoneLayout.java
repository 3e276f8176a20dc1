package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * Divides the village: zones (riverside, lower and upper hillside in three strips, the two entrances), in them grids of
 * about forty-five houses, in these household groups of about ten neighbours.
 */
final class ZoneLayout {
    private static final double RIVERSIDE_RISE = 3.5;
    private static final double MIDDLE_RISE = 43;
    private static final double TOP_RISE = 92;
    private static final double[] STRIPS = {-Terrain.VILLAGE_END, -120, 100, Terrain.VILLAGE_END};
    private static final String[][] NAMES = {
        {"北河沿片", "North Riverside"}, {"南河沿片", "South Riverside"},
        {"枫香下寨", "Sweetgum Lower Village"}, {"芦笙下寨", "Lusheng Lower Village"},
        {"银花下寨", "Silver Flower Lower Village"}, {"枫香上寨", "Sweetgum Upper Village"},
        {"芦笙上寨", "Lusheng Upper Village"}, {"银花上寨", "Silver Flower Upper Village"},
        {"古歌下寨", "Old Song Lower Village"}, {"蝴蝶下寨", "Butterfly Lower Village"},
        {"水车下寨", "Water Wheel Lower Village"}, {"古歌上寨", "Old Song Upper Village"},
        {"蝴蝶上寨", "Butterfly Upper Village"}, {"水车上寨", "Water Wheel Upper Village"},
        {"西寨门片", "West Gate"}, {"东寨门片", "East Gate"},
    };
    static final int ZONES = NAMES.length;

    private final Terrain terrain;

    /** Where a house belongs. */
    record Home(House house, String zone, String grid, String group) {}

    final List<Place> zones = new ArrayList<>();
    final List<Place> grids = new ArrayList<>();
    /** All houses, neighbours after each other. */
    final List<Home> homes = new ArrayList<>();

    ZoneLayout(Terrain terrain, List<House> houses) {
        this.terrain = terrain;
        Map<String, List<House>> byZone = new HashMap<>();
        houses.forEach(house -> byZone.computeIfAbsent(
                        zoneCode(terrain, house.centre().x, house.centre().y), ignored -> new ArrayList<>())
                .add(house));
        for (int zone = 1; zone <= ZONES; zone++) {
            String code = code(zone);
            List<House> inside = byZone.getOrDefault(code, List.of());
            zones.add(new Place(
                    code,
                    "zone",
                    NAMES[zone - 1][0],
                    NAMES[zone - 1][1],
                    parent(zone),
                    height(zone, inside),
                    outline(zone, from(zone), to(zone)),
                    Map.of("houses", String.valueOf(inside.size()))));
            divide(zone, code, inside);
        }
    }

    private static String code(int zone) {
        return String.format(Locale.ROOT, "Z-%02d", zone);
    }

    /** The code of the zone that holds a point. */
    static String zoneCode(Terrain terrain, double x, double y) {
        if (Math.abs(x) > Terrain.VILLAGE_END) {
            return code(x < 0 ? 15 : 16);
        }
        boolean north = terrain.side(x, y) == Side.NORTH;
        double rise = terrain.rise(x, y);
        if (rise < RIVERSIDE_RISE) {
            return code(north ? 1 : 2);
        }
        int strip = x < STRIPS[1] ? 0 : x < STRIPS[2] ? 1 : 2;
        return code((north ? 3 : 9) + (rise < MIDDLE_RISE ? 0 : 3) + strip);
    }

    private static boolean onHill(int zone) {
        return zone >= 3 && zone <= 14;
    }

    private static Side sideOf(int zone) {
        return zone == 2 || zone >= 9 && zone <= 14 ? Side.SOUTH : Side.NORTH;
    }

    private static @Nullable String parent(int zone) {
        return zone <= 14 ? sideOf(zone).code : null;
    }

    private static double from(int zone) {
        return zone == 15
                ? -Terrain.VALLEY_END
                : zone == 16 ? Terrain.VILLAGE_END : STRIPS[onHill(zone) ? zone % 3 : 0];
    }

    private static double to(int zone) {
        return zone == 15
                ? -Terrain.VILLAGE_END
                : zone == 16 ? Terrain.VALLEY_END : STRIPS[onHill(zone) ? zone % 3 + 1 : 3];
    }

    private Polygon outline(int zone, double from, double to) {
        Side side = sideOf(zone);
        if (zone >= 15) {
            return Shapes.between(
                    Shapes.curve(from, to, 12, x -> terrain.onContour(Side.SOUTH, 6, x)),
                    Shapes.curve(from, to, 12, x -> terrain.onContour(Side.NORTH, 6, x)));
        }
        if (!onHill(zone)) {
            return Shapes.between(
                    Shapes.curve(from, to, 12, x -> terrain.besideRiver(side, 0, x)),
                    Shapes.curve(from, to, 12, x -> terrain.onContour(side, RIVERSIDE_RISE, x)));
        }
        boolean upper = (zone - 3) / 3 % 2 == 1;
        double low = upper ? MIDDLE_RISE : RIVERSIDE_RISE;
        return Shapes.between(
                Shapes.curve(from, to, 12, x -> terrain.onContour(side, low, x)),
                Shapes.curve(from, to, 12, x -> terrain.onContour(side, upper ? top(x) : MIDDLE_RISE, x)));
    }

    /** The built-up hill is highest in its middle, metres above the valley floor. */
    private static double top(double x) {
        double t = Math.abs(x) / Terrain.VILLAGE_END;
        return TOP_RISE - (TOP_RISE - MIDDLE_RISE - 8) * t * t * t;
    }

    private double height(int zone, List<House> inside) {
        Coordinate middle = outline(zone, from(zone), to(zone)).getCentroid().getCoordinate();
        double mean = inside.stream()
                .mapToDouble(house -> terrain.elevation(house.centre().x, house.centre().y))
                .average()
                .orElse(terrain.riverHeight(middle.x) + 3);
        return Math.round(mean * 10) / 10.0;
    }

    private void divide(int zone, String code, List<House> inside) {
        List<House> fromWest = inside.stream()
                .sorted(Comparator.comparingDouble((House house) -> house.centre().x))
                .toList();
        int count = Math.max(1, Math.round(inside.size() / 45f));
        double west = from(zone);
        for (int i = 0; i < count; i++) {
            int first = fromWest.size() * i / count;
            int end = fromWest.size() * (i + 1) / count;
            double east = i == count - 1
                    ? to(zone)
                    : (fromWest.get(end - 1).centre().x + fromWest.get(end).centre().x) / 2;
            String grid = String.format(Locale.ROOT, "GR-%02d", grids.size() + 1);
            grids.add(new Place(
                    grid,
                    "grid",
                    NAMES[zone - 1][0] + "第" + (i + 1) + "网格",
                    NAMES[zone - 1][1] + " Grid " + (i + 1),
                    code,
                    height(zone, fromWest.subList(first, end)),
                    outline(zone, west, east),
                    Map.of("houses", String.valueOf(end - first))));
            west = east;
            group(code, grid, fromWest.subList(first, end));
        }
    }

    private void group(String zone, String grid, List<House> inside) {
        List<House> neighbours = inside.stream()
                .sorted(Comparator.comparing((House house) -> house.lane().code())
                        .thenComparingDouble(House::metres)
                        .thenComparingInt(House::number))
                .toList();
        int groups = Math.max(1, Math.round(neighbours.size() / 10f));
        int before = homes.isEmpty()
                ? 0
                : Integer.parseInt(homes.get(homes.size() - 1).group().substring(3));
        for (int i = 0; i < neighbours.size(); i++) {
            int group = before + 1 + (int) ((long) i * groups / neighbours.size());
            homes.add(new Home(neighbours.get(i), zone, grid, String.format(Locale.ROOT, "HG-%03d", group)));
        }
    }

    /** The two hillsides and the river, which hold the zones. */
    List<Place> ground() {
        List<Place> ground = new ArrayList<>();
        for (Side side : Side.values()) {
            ground.add(new Place(
                    side.code,
                    "hillside",
                    side.zh + "（合成演示）",
                    side.en + " (synthetic)",
                    null,
                    null,
                    Shapes.between(
                            Shapes.curve(
                                    -Terrain.VILLAGE_END, Terrain.VILLAGE_END, 12, x -> terrain.onContour(side, 0, x)),
                            Shapes.curve(
                                    -Terrain.VILLAGE_END,
                                    Terrain.VILLAGE_END,
                                    12,
                                    x -> terrain.onContour(side, top(x) * 1.2, x))),
                    Map.of("synthetic", "true")));
        }
        ground.add(new Place(
                "RV-1",
                "river",
                "演示河（合成）",
                "Demo River (synthetic)",
                null,
                terrain.riverHeight(0),
                Shapes.between(bank(-1), bank(1)),
                Map.of("synthetic", "true")));
        return ground;
    }

    private List<Coordinate> bank(int sign) {
        return Shapes.curve(-Terrain.VALLEY_END, Terrain.VALLEY_END, 10, x -> {
            double along = StrictMath.atan2(terrain.riverSlope(x), 1);
            return Shapes.moved(new Coordinate(x, terrain.riverY(x)), along, 0, sign * Terrain.RIVER_HALF_WIDTH);
        });
    }
}
