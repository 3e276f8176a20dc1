package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Draws lines, strips and turned rectangles in local metres. */
final class Shapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** The points of a curve given by x, from {@code x0} to {@code x1}, one each {@code step} metres at most. */
    static List<Coordinate> curve(double x0, double x1, double step, DoubleFunction<Coordinate> at) {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(x1 - x0) / step));
        List<Coordinate> points = new ArrayList<>(pieces + 1);
        for (int i = 0; i <= pieces; i++) {
            points.add(at.apply(x0 + (x1 - x0) * i / pieces));
        }
        return points;
    }

    static LineString line(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    /** The area between two curves that run in the same direction. */
    static Polygon between(List<Coordinate> one, List<Coordinate> other) {
        List<Coordinate> back = new ArrayList<>(other);
        Collections.reverse(back);
        List<Coordinate> ring = new ArrayList<>(one);
        ring.addAll(back);
        return ring(ring);
    }

    /** A rectangle around {@code centre}, its long side along {@code direction} (radians from east). */
    static Polygon rectangle(Coordinate centre, double direction, double length, double depth) {
        return ring(List.of(
                moved(centre, direction, -length / 2, -depth / 2),
                moved(centre, direction, length / 2, -depth / 2),
                moved(centre, direction, length / 2, depth / 2),
                moved(centre, direction, -length / 2, depth / 2)));
    }

    /** {@code from} moved {@code along} metres in a direction and {@code left} metres to the left of it. */
    static Coordinate moved(Coordinate from, double direction, double along, double left) {
        double cos = StrictMath.cos(direction);
        double sin = StrictMath.sin(direction);
        return new Coordinate(from.x + along * cos - left * sin, from.y + along * sin + left * cos);
    }

    /** Counter-clockwise, as GeoJSON wants outer rings. */
    private static Polygon ring(List<Coordinate> points) {
        List<Coordinate> ring = new ArrayList<>(points);
        double twiceArea = 0;
        for (int i = 0; i < ring.size(); i++) {
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % ring.size());
            twiceArea += a.x * b.y - b.x * a.y;
        }
        if (twiceArea < 0) {
            Collections.reverse(ring);
        }
        ring.add(ring.get(0));
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
