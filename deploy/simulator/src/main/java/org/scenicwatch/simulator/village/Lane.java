package org.scenicwatch.simulator.village;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A street, a lane along a contour, a stairway across contours, or the road into the valley.
 *
 * @param code its code on the map
 * @param use street, lane, stairs or road
 * @param side the bank or hillside it runs on
 * @param rise metres above the valley floor; of stairs where they start
 * @param line its middle, from west to east or from the river upwards
 */
record Lane(String code, String use, String zh, String en, Side side, double rise, LineString line) {

    boolean hasHouses() {
        return use.equals("street") || use.equals("lane");
    }

    /**
     * A point on the lane.
     *
     * @param at where it is
     * @param direction the lane's direction there, radians from east
     */
    record Spot(Coordinate at, double direction) {}

    /** The spot {@code metres} from the lane's start. */
    Spot at(double metres) {
        Coordinate[] points = line.getCoordinates();
        double left = metres;
        for (int i = 1; i < points.length; i++) {
            Coordinate a = points[i - 1];
            Coordinate b = points[i];
            double length = a.distance(b);
            if (left <= length || i == points.length - 1) {
                double t = Math.min(1, left / length);
                return new Spot(
                        new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)),
                        StrictMath.atan2(b.y - a.y, b.x - a.x));
            }
            left -= length;
        }
        throw new IllegalStateException("lane without points: " + code);
    }

    double length() {
        return line.getLength();
    }

    /** Spots spread evenly over the whole length of some lanes, {@code count} in all. */
    static List<Placed> spread(List<Lane> lanes, int count, double phase) {
        double total = lanes.stream().mapToDouble(Lane::length).sum();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> find(lanes, total * (i + phase) / count))
                .toList();
    }

    private static Placed find(List<Lane> lanes, double metres) {
        double left = metres;
        for (Lane lane : lanes) {
            if (left <= lane.length()) {
                return new Placed(lane, lane.at(left));
            }
            left -= lane.length();
        }
        Lane last = lanes.get(lanes.size() - 1);
        return new Placed(last, last.at(last.length()));
    }

    /** A spot with the lane it lies on. */
    record Placed(Lane lane, Spot spot) {}
}
