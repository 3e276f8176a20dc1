package org.scenicwatch.core;

/** Distances between points in WGS 84 degrees, on a sphere of mean radius: exact to a thousandth within a village. */
public final class Wgs84 {

    private static final double EARTH_METRES = 6_371_008.8;

    private Wgs84() {}

    /** The distance of two points in metres. */
    public static double metres(double lon, double lat, double otherLon, double otherLat) {
        double east = Math.toRadians(otherLon - lon) * Math.cos(Math.toRadians((lat + otherLat) / 2));
        double north = Math.toRadians(otherLat - lat);
        return Math.hypot(east, north) * EARTH_METRES;
    }

    /** Metres to the north as degrees of latitude. */
    public static double latitudes(double metres) {
        return Math.toDegrees(metres / EARTH_METRES);
    }
}
