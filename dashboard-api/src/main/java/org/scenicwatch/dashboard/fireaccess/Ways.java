package org.scenicwatch.dashboard.fireaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.Plane;

/** Makes ways of registered lanes and bridges. */
final class Ways {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Ways() {}

    /** Whether engines could drive on a place of this layer. */
    static boolean isWay(PlaceEntry place) {
        return place.layer().equals("lane") || place.layer().equals("bridge");
    }

    /** The ways of an area; one drawn in several parts is several ways, one drawn as an area its longer middle line. */
    static List<Way> of(List<PlaceEntry> places, Map<String, BlockRow> blocks, Plane plane) {
        List<Way> ways = new ArrayList<>();
        for (PlaceEntry place : places) {
            if (isWay(place)) {
                BlockRow block = blocks.get(place.id());
                plane.form(place.geometry()).stream()
                        .flatMap(form -> lines(form).stream())
                        .filter(line -> line.getLength() > 0)
                        .forEach(line -> ways.add(Way.of(place, line, blockedAt(block, line, plane))));
            }
        }
        return ways;
    }

    private static @Nullable Double blockedAt(@Nullable BlockRow block, LineString line, Plane plane) {
        if (block == null || !block.stands()) {
            return null;
        }
        Double lon = block.lon();
        Double lat = block.lat();
        return lon == null || lat == null ? -1.0 : new LengthIndexedLine(line).project(plane.metres(lon, lat));
    }

    private static List<LineString> lines(Geometry form) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; i < form.getNumGeometries(); i++) {
            Geometry part = form.getGeometryN(i);
            if (part instanceof LineString line) {
                lines.add(line);
            } else if (part instanceof Polygon) {
                middleLine(part).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** From the middle of one short side to the middle of the other, of the smallest box around it. */
    private static Optional<LineString> middleLine(Geometry deck) {
        Coordinate[] box = MinimumDiameter.getMinimumRectangle(deck).getCoordinates();
        if (box.length < 5) {
            return Optional.empty();
        }
        boolean firstIsShort = box[0].distance(box[1]) <= box[1].distance(box[2]);
        Coordinate from = firstIsShort ? middle(box[0], box[1]) : middle(box[1], box[2]);
        Coordinate to = firstIsShort ? middle(box[2], box[3]) : middle(box[3], box[4]);
        return Optional.of(FACTORY.createLineString(new Coordinate[] {from, to}));
    }

    private static Coordinate middle(Coordinate one, Coordinate other) {
        return new Coordinate((one.x + other.x) / 2, (one.y + other.y) / 2);
    }
}
