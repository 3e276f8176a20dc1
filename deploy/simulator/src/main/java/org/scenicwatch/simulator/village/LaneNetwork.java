package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Lays the streets on both banks, the lanes along the contours, the stairs between them, the road and the bridges. */
final class LaneNetwork {
    /** Heights of the lanes above the valley floor, metres, and half their length. */
    private static final double[][] CONTOURS = {
        {7, 470}, {17, 440}, {27, 400}, {37, 355}, {49, 310}, {59, 265}, {69, 220}, {79, 170}
    };

    private static final String[][] LANE_NAMES = {
        {"枫香", "Sweetgum"}, {"银花", "Silver Flower"}, {"芦笙", "Lusheng Pipe"}, {"蜡染", "Batik"},
        {"织锦", "Brocade"}, {"稻香", "Rice Fragrance"}, {"杉木", "Cedar"}, {"米酒", "Rice Wine"},
        {"古歌", "Old Song"}, {"蝴蝶", "Butterfly"}, {"牛角", "Ox Horn"}, {"石板", "Flagstone"},
        {"水车", "Water Wheel"}, {"梯田", "Terrace"}, {"竹楼", "Bamboo Loft"}, {"晒谷", "Grain Yard"},
    };
    private static final String[][] STAIR_NAMES = {
        {"迎客", "Welcome"}, {"听泉", "Spring"}, {"望田", "Field View"}, {"云雾", "Mist"},
        {"茶籽", "Tea Seed"}, {"蓝靛", "Indigo"}, {"月亮", "Moon"}, {"鼓楼", "Drum"},
    };
    private static final String[][] BRIDGE_NAMES = {
        {"迎宾桥", "Welcome Bridge"}, {"一号风雨桥", "First Wind-and-Rain Bridge"},
        {"二号风雨桥", "Second Wind-and-Rain Bridge"}, {"三号风雨桥", "Third Wind-and-Rain Bridge"},
        {"四号风雨桥", "Fourth Wind-and-Rain Bridge"}, {"五号风雨桥", "Fifth Wind-and-Rain Bridge"},
        {"东渡桥", "East Ferry Bridge"},
    };
    /** Clear width and height in metres and load in tonnes, invented: the roofed bridges of the village are for people. */
    private static final String[][] BRIDGE_LIMITS = {
        {"7", "5", "30"},
        {"3.2", "3.4", "8"},
        {"2.2", "2.8", "3"},
        {"2.2", "2.8", "3"},
        {"2.2", "2.8", "3"},
        {"2.2", "2.8", "3"},
        {"4.5", "4.5", "20"},
    };

    private static final double[] BRIDGES = {-840, -430, -215, 0, 205, 415, 720};

    static final double STREET_AWAY = 30;
    static final double ROAD_AWAY = 26;

    final List<Lane> lanes = new ArrayList<>();
    final List<Place> bridges = new ArrayList<>();
    private final Terrain terrain;

    LaneNetwork(Terrain terrain) {
        this.terrain = terrain;
        for (Side side : Side.values()) {
            street(side);
            contours(side);
        }
        for (Side side : Side.values()) {
            stairs(side);
        }
        road("西进寨路", "West Approach Road", -Terrain.VALLEY_END, middle(Side.NORTH) - 490);
        road("东进寨路", "East Approach Road", middle(Side.NORTH) + 490, Terrain.VALLEY_END);
        for (int i = 0; i < BRIDGES.length; i++) {
            bridge(i);
        }
    }

    /** The hillsides' villages lie a little apart, as on a real valley's bends. */
    static double middle(Side side) {
        return side == Side.NORTH ? -30 : 30;
    }

    private void add(String use, String zh, String en, Side side, double rise, List<Coordinate> points) {
        String code = String.format(Locale.ROOT, "L-%02d", lanes.size() + 1);
        lanes.add(new Lane(code, use, zh, en, side, rise, Shapes.line(points)));
    }

    private void street(Side side) {
        double middle = middle(side);
        boolean north = side == Side.NORTH;
        add(
                "street",
                north ? "北河街" : "南河街",
                north ? "North Riverside Street" : "South Riverside Street",
                side,
                0,
                Shapes.curve(middle - 490, middle + 490, 8, x -> terrain.besideRiver(side, STREET_AWAY, x)));
    }

    private void contours(Side side) {
        for (int i = 0; i < CONTOURS.length; i++) {
            double rise = CONTOURS[i][0];
            double half = CONTOURS[i][1];
            double middle = middle(side) + (i % 2 == 0 ? 14 : -14);
            String[] name = LANE_NAMES[side == Side.NORTH ? i : CONTOURS.length + i];
            add(
                    "lane",
                    name[0] + "巷",
                    name[1] + " Lane",
                    side,
                    rise,
                    Shapes.curve(middle - half, middle + half, 8, x -> terrain.onContour(side, rise, x)));
        }
    }

    private void stairs(Side side) {
        double[] at = {-300, -105, 95, 290};
        double[] top = {37, 79, 69, 49};
        for (int i = 0; i < at.length; i++) {
            double x = at[i] + middle(side);
            double rise = top[i];
            double end = terrain.onContour(side, rise, x).y;
            double start = terrain.besideRiver(side, STREET_AWAY, x).y;
            List<Coordinate> points = new ArrayList<>();
            int pieces = (int) Math.ceil(Math.abs(end - start) / 12);
            for (int k = 0; k <= pieces; k++) {
                double t = (double) k / pieces;
                points.add(new Coordinate(x + 7 * StrictMath.sin(t * 7 + i), start + t * (end - start)));
            }
            String[] name = STAIR_NAMES[side == Side.NORTH ? i : at.length + i];
            add("stairs", name[0] + "梯道", name[1] + " Stairs", side, 0, points);
        }
    }

    private void road(String zh, String en, double from, double to) {
        boolean west = from < 0;
        add("road", zh, en, Side.NORTH, 0, Shapes.curve(from, to, 12, x -> {
            // The last metres swing over to the street, so that road and street meet.
            double meets = west ? (to - x) / 60 : (x - from) / 60;
            double away = ROAD_AWAY + (STREET_AWAY - ROAD_AWAY) * Math.max(0, 1 - Math.max(0, meets));
            return terrain.besideRiver(Side.NORTH, away, x);
        }));
    }

    private void bridge(int number) {
        double x = BRIDGES[number];
        double along = StrictMath.atan2(terrain.riverSlope(x), 1);
        Coordinate centre = new Coordinate(x, terrain.riverY(x));
        Polygon deck = Shapes.rectangle(centre, along + Math.PI / 2, 2 * Terrain.RIVER_HALF_WIDTH + 12, 6);
        bridges.add(new Place(
                "BR-" + (number + 1),
                "bridge",
                BRIDGE_NAMES[number][0],
                BRIDGE_NAMES[number][1],
                null,
                Math.round((terrain.riverHeight(x) + 3.5) * 10) / 10.0,
                deck,
                Map.of(
                        "zone",
                        ZoneLayout.zoneCode(terrain, centre.x, centre.y),
                        "clear_width_m",
                        BRIDGE_LIMITS[number][0],
                        "clear_height_m",
                        BRIDGE_LIMITS[number][1],
                        "load_t",
                        BRIDGE_LIMITS[number][2])));
    }

    List<Lane> withHouses() {
        return lanes.stream().filter(Lane::hasHouses).toList();
    }
}
