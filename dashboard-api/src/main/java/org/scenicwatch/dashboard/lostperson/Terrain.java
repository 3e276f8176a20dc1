package org.scenicwatch.dashboard.lostperson;

import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.scenicwatch.dashboard.registers.Plane;

/** How far parts of the ground lie from a spot, on a plane around that spot: exact enough within a village. */
final class Terrain {

    private static final Point SPOT = new GeometryFactory().createPoint(new Coordinate(0, 0));

    private final Plane plane;

    /** Around this longitude and latitude, WGS 84 degrees. */
    Terrain(double lon, double lat) {
        this.plane = new Plane(lon, lat);
    }

    /** The metres from the spot to the nearest point of a GeoJSON geometry, 0 inside of it; none when it has no form. */
    OptionalDouble metresTo(String geometry) {
        return plane.form(geometry).stream()
                .mapToDouble(form -> form.distance(SPOT))
                .findFirst();
    }
}
