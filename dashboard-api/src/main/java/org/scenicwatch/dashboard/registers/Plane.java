package org.scenicwatch.dashboard.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.scenicwatch.core.Wgs84;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** GeoJSON geometries in metres on a plane around a spot: exact enough within a village. */
public final class Plane {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Coordinate spot;
    private final double metresPerLatitude;
    private final double metresPerLongitude;

    /** Around this longitude and latitude, WGS 84 degrees. */
    public Plane(double lon, double lat) {
        this.spot = new Coordinate(lon, lat);
        this.metresPerLatitude = 1 / Wgs84.latitudes(1);
        this.metresPerLongitude = metresPerLatitude * Math.cos(Math.toRadians(lat));
    }

    /** A GeoJSON geometry in metres, its spot at 0, 0; none when it has no form. */
    public Optional<Geometry> form(String geometry) {
        try {
            JsonNode json = RowJson.mapper().readTree(geometry);
            Geometry form = form(json.path("type").asString(""), json.path("coordinates"));
            return form.isEmpty() ? Optional.empty() : Optional.of(form);
        } catch (JacksonException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Metres east and north of the spot. */
    public Coordinate metres(double lon, double lat) {
        return new Coordinate((lon - spot.x) * metresPerLongitude, (lat - spot.y) * metresPerLatitude);
    }

    /** Longitude and latitude of a point in metres. */
    public Coordinate degrees(Coordinate metres) {
        return new Coordinate(spot.x + metres.x / metresPerLongitude, spot.y + metres.y / metresPerLatitude);
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
        return metres(pair.path(0).asDouble(), pair.path(1).asDouble());
    }
}
