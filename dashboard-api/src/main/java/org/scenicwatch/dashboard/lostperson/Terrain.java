package org.scenicwatch.dashboard.lostperson;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.scenicwatch.core.Wgs84;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** How far parts of the ground lie from a spot, on a plane around that spot: exact enough within a village. */
final class Terrain {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Coordinate spot;
    private final double metresPerLatitude;
    private final double metresPerLongitude;

    /** Around this longitude and latitude, WGS 84 degrees. */
    Terrain(double lon, double lat) {
        this.spot = new Coordinate(lon, lat);
        this.metresPerLatitude = 1 / Wgs84.latitudes(1);
        this.metresPerLongitude = metresPerLatitude * Math.cos(Math.toRadians(lat));
    }

    /** The metres from the spot to the nearest point of a GeoJSON geometry, 0 inside of it; none when it has no form. */
    OptionalDouble metresTo(String geometry) {
        try {
            JsonNode json = RowJson.mapper().readTree(geometry);
            Geometry form = form(json.path("type").asString(""), json.path("coordinates"));
            return form.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(form.distance(FACTORY.createPoint(new Coordinate(0, 0))));
        } catch (JacksonException | IllegalArgumentException broken) {
            return OptionalDouble.empty();
        }
    }

    private Geometry form(String type, JsonNode coordinates) {
        return switch (type) {
            case "Point" -> FACTORY.createPoint(point(coordinates));
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(points(coordinates));
            case "LineString" -> FACTORY.createLineString(points(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiLineString" -> collected("LineString", coordinates);
            case "MultiPolygon" -> collected("Polygon", coordinates);
            default -> FACTORY.createEmpty(0);
        };
    }

    private Geometry collected(String type, JsonNode parts) {
        List<Geometry> forms = new ArrayList<>();
        parts.forEach(part -> forms.add(form(type, part)));
        return FACTORY.buildGeometry(forms);
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> made = new ArrayList<>();
        rings.forEach(ring -> made.add(FACTORY.createLinearRing(points(ring))));
        return made.isEmpty()
                ? FACTORY.createPolygon()
                : FACTORY.createPolygon(
                        made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    private Coordinate[] points(JsonNode list) {
        List<Coordinate> made = new ArrayList<>();
        list.forEach(point -> made.add(point(point)));
        return made.toArray(Coordinate[]::new);
    }

    private Coordinate point(JsonNode pair) {
        return new Coordinate(
                (pair.path(0).asDouble() - spot.x) * metresPerLongitude,
                (pair.path(1).asDouble() - spot.y) * metresPerLatitude);
    }
}
