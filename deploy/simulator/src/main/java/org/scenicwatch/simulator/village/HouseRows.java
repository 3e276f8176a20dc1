package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Sets rows of houses along both edges of the lanes, none on another house, a lane, a bridge or the river. */
final class HouseRows {
    private static final double LANE_HALF_WIDTH = 1.4;
    private static final double FOREYARD = 0.8;
    private static final double CLEAR_OF_HOUSE = 0.5;
    private static final double CLEAR_OF_LANE = 1.2;

    private final Terrain terrain;
    private final LaneNetwork network;
    private final SplittableRandom random;
    private final STRtree ways = new STRtree();

    private record Plot(Lane lane, boolean uphill, double metres, Coordinate centre, Polygon outline, double score) {}

    HouseRows(Terrain terrain, LaneNetwork network, SplittableRandom random) {
        this.terrain = terrain;
        this.network = network;
        this.random = random;
        for (Lane lane : network.lanes) {
            Coordinate[] points = lane.line().getCoordinates();
            for (int i = 1; i < points.length; i++) {
                var piece = Shapes.FACTORY.createLineString(new Coordinate[] {points[i - 1], points[i]});
                ways.insert(piece.getEnvelopeInternal(), piece);
            }
        }
        network.bridges.forEach(bridge -> ways.insert(bridge.shape().getEnvelopeInternal(), bridge.shape()));
        ways.build();
    }

    /** Exactly {@code count} houses; where there is room for more, gardens and trees stay in natural looking gaps. */
    List<House> build(int count) {
        List<Plot> plots = new ArrayList<>();
        for (Lane lane : network.withHouses()) {
            row(lane, true, plots);
            row(lane, false, plots);
        }
        List<Plot> free = withoutOverlap(plots);
        if (free.size() < count) {
            throw new IllegalStateException("only " + free.size() + " plots for " + count + " houses");
        }
        Set<Plot> best = new HashSet<>(free.stream()
                .sorted(Comparator.comparingDouble(Plot::score).reversed())
                .limit(count)
                .toList());
        return numbered(free.stream().filter(best::contains).toList());
    }

    private void row(Lane lane, boolean uphill, List<Plot> plots) {
        double metres = 4;
        while (metres < lane.length() - 4) {
            double width = 7.5 + 3.5 * random.nextDouble();
            double depth = 6.5 + 2 * random.nextDouble();
            double gap = 1.2 + 1.6 * random.nextDouble();
            double turn = (random.nextDouble() - 0.5) * 0.12;
            Lane.Spot spot = lane.at(metres + width / 2);
            double away = LANE_HALF_WIDTH + FOREYARD + depth / 2 + 0.8 * random.nextDouble();
            double left = (uphill ? 1 : -1) * lane.side().sign * away;
            Coordinate centre = Shapes.moved(spot.at(), spot.direction(), 0, left);
            Polygon outline = Shapes.rectangle(centre, spot.direction() + turn, width, depth);
            plots.add(new Plot(lane, uphill, metres, centre, outline, score(lane, centre)));
            metres += width + gap;
        }
    }

    /** High where the village is dense: near the river, away from the patches of trees and terraces. */
    private double score(Lane lane, Coordinate at) {
        double patches = StrictMath.sin(at.x / 37 + 1.3 * StrictMath.sin(at.y / 41))
                + StrictMath.sin(at.y / 29 + at.x / 83)
                + 0.7 * StrictMath.sin(at.x / 19 - at.y / 23);
        double street = lane.rise() == 0 ? 1.5 : 0;
        return 0.6 * patches + street - 0.010 * lane.rise() + 0.8 * random.nextDouble();
    }

    private List<Plot> withoutOverlap(List<Plot> plots) {
        List<Plot> free = new ArrayList<>();
        CellIndex taken = new CellIndex();
        for (Plot plot : plots) {
            if (clearOfWays(plot) && clearOfWater(plot) && taken.isFree(plot.outline(), CLEAR_OF_HOUSE)) {
                taken.add(plot.outline());
                free.add(plot);
            }
        }
        return free;
    }

    private boolean clearOfWays(Plot plot) {
        Envelope around = new Envelope(plot.outline().getEnvelopeInternal());
        around.expandBy(CLEAR_OF_LANE);
        for (Object way : ways.query(around)) {
            if (((org.locationtech.jts.geom.Geometry) way).isWithinDistance(plot.outline(), CLEAR_OF_LANE)) {
                return false;
            }
        }
        return true;
    }

    private boolean clearOfWater(Plot plot) {
        for (Coordinate corner : plot.outline().getCoordinates()) {
            double away = Math.abs(corner.y - terrain.riverY(corner.x));
            if (away < Terrain.RIVER_HALF_WIDTH + 5) {
                return false;
            }
        }
        return true;
    }

    private static List<House> numbered(List<Plot> plots) {
        List<House> houses = new ArrayList<>(plots.size());
        Lane lane = null;
        int odd = 1;
        int even = 2;
        for (Plot plot : plots) {
            if (plot.lane() != lane) {
                lane = plot.lane();
                odd = 1;
                even = 2;
            }
            int number = plot.uphill() ? odd : even;
            if (plot.uphill()) {
                odd += 2;
            } else {
                even += 2;
            }
            houses.add(new House(plot.lane(), number, plot.metres(), plot.centre(), plot.outline()));
        }
        return houses;
    }
}
