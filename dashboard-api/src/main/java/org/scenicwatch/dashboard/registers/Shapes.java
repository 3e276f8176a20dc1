package org.scenicwatch.dashboard.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** GeoJSON geometries (RFC 7946, WGS 84): whether they are sound, and where they lie. */
public final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** Whether the geometry touches a box, by its own box. */
    public static boolean touches(String geometry, Envelope box) {
        Envelope own = new Envelope();
        try {
            collect(RowJson.mapper().readTree(geometry).path("coordinates"), own);
        } catch (JacksonException e) {
            return false;
        }
        return own.intersects(box);
    }

    /** The middle of a geometry's box as longitude and latitude; empty when it has none. */
    public static Optional<Coordinate> middleOf(String geometry) {
        Envelope own = new Envelope();
        try {
            collect(RowJson.mapper().readTree(geometry).path("coordinates"), own);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(own.centre());
    }

    /** What is wrong with a geometry; empty when nothing is. */
    public static Optional<LocalText> problemOf(JsonNode geometry) {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        Envelope box = new Envelope();
        if (!coordinates.isArray() || !collect(coordinates, box) || box.isNull()) {
            return Optional.of(new LocalText("几何缺少有效坐标。", "The geometry has no valid coordinates."));
        }
        if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
            return Optional.of(
                    new LocalText("坐标须为 WGS 84 经纬度（经度在前）。", "Coordinates have to be WGS 84 degrees, longitude first."));
        }
        return switch (type) {
            case "Point", "LineString", "MultiPoint", "MultiLineString" -> Optional.empty();
            case "Polygon" -> polygonProblem(coordinates);
            case "MultiPolygon" -> multiPolygonProblem(coordinates);
            default -> Optional.of(new LocalText("不支持的几何类型：" + type, "This type of geometry is not taken: " + type));
        };
    }

    private static Optional<LocalText> multiPolygonProblem(JsonNode polygons) {
        for (JsonNode polygon : polygons) {
            Optional<LocalText> problem = polygonProblem(polygon);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalText> polygonProblem(JsonNode rings) {
        List<LinearRing> made = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> points = new ArrayList<>();
            ring.forEach(point -> points.add(
                    new Coordinate(point.path(0).asDouble(), point.path(1).asDouble())));
            if (points.size() < 4 || !points.get(0).equals2D(points.get(points.size() - 1))) {
                return Optional.of(new LocalText(
                        "多边形的环未闭合或少于 4 个点。", "A ring of the polygon is not closed or has fewer than 4 points."));
            }
            made.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        if (made.isEmpty()) {
            return Optional.of(new LocalText("多边形没有环。", "The polygon has no ring."));
        }
        Polygon polygon =
                FACTORY.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
        return new IsValidOp(polygon).isValid()
                ? Optional.empty()
                : Optional.of(new LocalText("多边形自相交。", "The polygon crosses itself."));
    }

    private static boolean collect(JsonNode coordinates, Envelope into) {
        if (coordinates.path(0).isNumber()) {
            if (!coordinates.path(1).isNumber()) {
                return false;
            }
            into.expandToInclude(
                    coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
            return true;
        }
        for (JsonNode part : coordinates) {
            if (!part.isArray() || !collect(part, into)) {
                return false;
            }
        }
        return true;
    }
}
