package org.scenicwatch.simulator.village;

/** Turns local metres into longitude and latitude (WGS 84) around the village's invented origin. */
public final class LocalMetres {
    /** Longitude of the origin, degrees. */
    public static final double ORIGIN_LON = 108.17;
    /** Latitude of the origin, degrees. */
    public static final double ORIGIN_LAT = 26.49;

    private static final double METRES_PER_DEGREE_LAT = 110_790;
    private static final double METRES_PER_DEGREE_LON = 99_730;

    private LocalMetres() {}

    /** Longitude in degrees, to 1e-7. */
    public static double lon(double x) {
        return Math.round((ORIGIN_LON + x / METRES_PER_DEGREE_LON) * 1e7) / 1e7;
    }

    /** Latitude in degrees, to 1e-7. */
    public static double lat(double y) {
        return Math.round((ORIGIN_LAT + y / METRES_PER_DEGREE_LAT) * 1e7) / 1e7;
    }
}
