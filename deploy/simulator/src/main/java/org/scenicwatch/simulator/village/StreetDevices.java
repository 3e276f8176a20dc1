package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What stands along lanes and roads: call points, sounders, gates, counters, signs, speakers and gauges. */
final class StreetDevices {
    static final int CALL_POINTS = 60;
    static final int COUNTERS = 30;
    static final int SIGNS = 10;
    static final int SPEAKERS = 8;
    private static final double CORE_GATE_X = 975;
    private static final double JUNCTION_X = 580;

    final List<Device> all = new ArrayList<>();
    private final Terrain terrain;

    StreetDevices(Terrain terrain, LaneNetwork network, CarParks carParks) {
        this.terrain = terrain;
        List<Lane> lanes = network.withHouses();
        List<Lane> stairs = network.lanes.stream()
                .filter(lane -> lane.use().equals("stairs"))
                .toList();
        List<Lane> streets = network.lanes.stream()
                .filter(lane -> lane.use().equals("street"))
                .toList();
        List<Lane> roads =
                network.lanes.stream().filter(lane -> lane.use().equals("road")).toList();
        along(lanes, CALL_POINTS, 0.25, Kind.CALLPOINT, "CP-%02d", "手动报警按钮", "Manual call point", Map.of());
        along(lanes, CALL_POINTS, 0.75, Kind.SOUNDER, "SO-%02d", "声光警报器", "Sounder", Map.of());
        gates(roads, carParks);
        counters(network, streets, stairs);
        along(
                roads,
                6,
                0.5,
                Kind.SIGN,
                "S-%02d",
                "诱导屏",
                "Guidance sign",
                at -> Map.of("lots", carParks.codesTowards(at.x)));
        along(streets, SIGNS - 6, 0.5, Kind.SIGN, "S-%02d", "信息屏", "Information sign", Map.of());
        along(lanes, SPEAKERS, 0.4, Kind.SPEAKER, "LS-%d", "大喇叭", "Loudspeaker", Map.of());
        Coordinate hill = terrain.onContour(Side.NORTH, 88, 60);
        add(Kind.WEATHER, "W-1", "气象站", "Weather station", null, hill, Map.of());
        Place bridge = network.bridges.get(3);
        Coordinate gauge = new Coordinate(8, terrain.riverY(8) - Terrain.RIVER_HALF_WIDTH + 1);
        add(Kind.RIVER, "R-1", "河道水位计", "River gauge", bridge.code(), gauge, Map.of());
    }

    private void gates(List<Lane> roads, CarParks carParks) {
        double[] core = {-CORE_GATE_X, CORE_GATE_X};
        String[][] ends = {{"西", "West"}, {"东", "East"}};
        int number = 1;
        for (int i = 0; i < 2; i++) {
            Coordinate at = terrain.besideRiver(Side.NORTH, LaneNetwork.ROAD_AWAY, core[i]);
            gate(
                    number++,
                    ends[i][0] + "寨门卡口",
                    ends[i][1] + " core gate",
                    "core",
                    roads.get(i).code(),
                    at,
                    null);
        }
        double[] junction = {-JUNCTION_X, JUNCTION_X};
        for (int i = 0; i < 2; i++) {
            Coordinate at = terrain.besideRiver(Side.NORTH, LaneNetwork.ROAD_AWAY, junction[i]);
            gate(
                    number++,
                    ends[i][0] + "路口卡口",
                    ends[i][1] + " junction",
                    "junction",
                    roads.get(i).code(),
                    at,
                    null);
        }
        for (CarParks.Lot lot : carParks.all) {
            gate(number++, lot.zh() + "道闸", lot.en() + " gate", "park", lot.code(), lot.entrance(), lot.code());
        }
    }

    private void gate(
            int number, String zh, String en, String siteClass, String place, Coordinate at, @Nullable String lot) {
        Map<String, String> attributes = lot == null
                ? FireMains.sorted("site_class", siteClass)
                : FireMains.sorted("lot", lot, "site_class", siteClass);
        add(Kind.GATE, String.format(Locale.ROOT, "G-%02d", number), zh, en, place, at, attributes);
    }

    /** People are counted on every bridge of the village, at the foot of the stairs, and along both streets. */
    private void counters(LaneNetwork network, List<Lane> streets, List<Lane> stairs) {
        List<Place> bridges = network.bridges.subList(1, 6);
        for (Place bridge : bridges) {
            Coordinate at = bridge.shape().getCentroid().getCoordinate();
            counter(bridge.nameZh(), bridge.nameEn(), bridge.code(), at);
        }
        for (Lane lane : stairs) {
            counter(lane.zh(), lane.en(), lane.code(), lane.at(6).at());
        }
        int left = COUNTERS - bridges.size() - stairs.size();
        for (Lane.Placed placed : Lane.spread(streets, left, 0.5)) {
            counter(
                    placed.lane().zh(),
                    placed.lane().en(),
                    placed.lane().code(),
                    placed.spot().at());
        }
    }

    private void counter(String zh, String en, String place, Coordinate at) {
        int number = 1
                + (int) all.stream()
                        .filter(device -> device.kind() == Kind.COUNTER)
                        .count();
        add(
                Kind.COUNTER,
                String.format(Locale.ROOT, "C-%02d", number),
                zh + number + "号客流计数器",
                "People counter " + number + ", " + en,
                place,
                at,
                Map.of());
    }

    private void along(
            List<Lane> lanes,
            int count,
            double phase,
            Kind kind,
            String pattern,
            String zh,
            String en,
            Map<String, String> attributes) {
        along(lanes, count, phase, kind, pattern, zh, en, at -> attributes);
    }

    private void along(
            List<Lane> lanes,
            int count,
            double phase,
            Kind kind,
            String pattern,
            String zh,
            String en,
            Function<Coordinate, Map<String, String>> attributes) {
        for (Lane.Placed placed : Lane.spread(lanes, count, phase)) {
            int number = 1
                    + (int) all.stream().filter(device -> device.kind() == kind).count();
            Coordinate at = Shapes.moved(placed.spot().at(), placed.spot().direction(), 0, -1.6);
            add(
                    kind,
                    String.format(Locale.ROOT, pattern, number),
                    placed.lane().zh() + number + "号" + zh,
                    en + " " + number + ", " + placed.lane().en(),
                    placed.lane().code(),
                    at,
                    attributes.apply(at));
        }
    }

    private void add(
            Kind kind,
            String id,
            String zh,
            String en,
            @Nullable String place,
            Coordinate at,
            Map<String, String> attributes) {
        all.add(new Device(
                id,
                kind,
                zh,
                en,
                ZoneLayout.zoneCode(terrain, at.x, at.y),
                place,
                at.x,
                at.y,
                terrain.elevation(at.x, at.y),
                kind.intervalSeconds(),
                attributes));
    }
}
