package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/** The car parks on the flat ground at both ends of the valley, each four rows of bays. */
final class CarParks {
    private static final double AWAY = 64;
    private static final double DEPTH = 38;
    private static final double BAY_WIDTH = 2.6;
    private static final int ROWS = 4;

    /** The car park that no visitor is shown the way to. */
    private static final int RESIDENTS = 8;

    /** How far from the village's middle the outermost ones lie, metres. */
    private static final double OUTERMOST = 900;

    private static final double[] ROW_OFFSETS = {-15, -4, 4, 15};

    private record Plan(Side side, double x, int capacity, String zh, String en) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(Side.NORTH, -900, 96, "西门一号停车场", "West Car Park 1"),
            new Plan(Side.NORTH, -770, 80, "西门二号停车场", "West Car Park 2"),
            new Plan(Side.SOUTH, -900, 64, "西门三号停车场", "West Car Park 3"),
            new Plan(Side.SOUTH, -770, 64, "西门四号停车场", "West Car Park 4"),
            new Plan(Side.NORTH, 760, 60, "东门一号停车场", "East Car Park 1"),
            new Plan(Side.SOUTH, 800, 48, "东门二号停车场", "East Car Park 2"),
            new Plan(Side.NORTH, 900, 40, "东门三号停车场", "East Car Park 3"),
            new Plan(Side.SOUTH, 680, 28, "村民停车场", "Residents' Car Park"));

    /** A car park; its gate stands at {@code entrance}. */
    record Lot(String code, int number, String zh, String en, int capacity, Coordinate centre, Coordinate entrance) {}

    final List<Place> places = new ArrayList<>();
    final List<Device> lots = new ArrayList<>();
    final List<Device> bays = new ArrayList<>();
    final List<Lot> all = new ArrayList<>();

    CarParks(Terrain terrain) {
        for (Plan plan : PLANS) {
            lay(terrain, plan);
        }
    }

    /** The codes of the visitors' car parks at the gate on this side, divided by spaces, for a sign on the way to them. */
    String codesTowards(double x) {
        return all.stream()
                .filter(lot -> lot.centre().x * x > 0 && lot.number() != RESIDENTS)
                .map(Lot::code)
                .collect(Collectors.joining(" "));
    }

    /** Engines from outside come in at the first car park of each gate. */
    private static Map<String, String> placeFacts(Plan plan) {
        String capacity = String.valueOf(plan.capacity());
        return plan.side() == Side.NORTH && Math.abs(plan.x()) == OUTERMOST
                ? Map.of("capacity", capacity, "engine_start", "gate")
                : Map.of("capacity", capacity);
    }

    private void lay(Terrain terrain, Plan plan) {
        int number = all.size() + 1;
        String code = "P-" + number;
        double along = StrictMath.atan2(terrain.riverSlope(plan.x()), 1);
        Coordinate river = new Coordinate(plan.x(), terrain.riverY(plan.x()));
        Coordinate centre = Shapes.moved(river, along, 0, plan.side().sign * AWAY);
        int columns = plan.capacity() / ROWS;
        double length = columns * BAY_WIDTH + 10;
        Coordinate entrance = Shapes.moved(centre, along, -length / 2 + 3, -plan.side().sign * DEPTH / 2);
        double height = terrain.elevation(centre.x, centre.y);
        String zone = ZoneLayout.zoneCode(terrain, centre.x, centre.y);
        places.add(new Place(
                code,
                "lot",
                plan.zh(),
                plan.en(),
                zone,
                height,
                Shapes.rectangle(centre, along, length, DEPTH),
                placeFacts(plan)));
        all.add(new Lot(code, number, plan.zh(), plan.en(), plan.capacity(), centre, entrance));
        lots.add(new Device(
                code,
                Kind.LOT,
                plan.zh(),
                plan.en(),
                zone,
                code,
                centre.x,
                centre.y,
                height,
                Kind.LOT.intervalSeconds(),
                Map.of("capacity", String.valueOf(plan.capacity()))));
        for (int bay = 0; bay < plan.capacity(); bay++) {
            double left = plan.side().sign * ROW_OFFSETS[bay / columns];
            Coordinate at = Shapes.moved(centre, along, (bay % columns - (columns - 1) / 2.0) * BAY_WIDTH, left);
            String id = String.format(java.util.Locale.ROOT, "B-%d-%03d", number, bay + 1);
            bays.add(new Device(
                    id,
                    Kind.BAY,
                    plan.zh() + (bay + 1) + "号车位",
                    plan.en() + " bay " + (bay + 1),
                    zone,
                    code,
                    at.x,
                    at.y,
                    height,
                    Kind.BAY.intervalSeconds(),
                    Map.of("lot", code)));
        }
    }
}
