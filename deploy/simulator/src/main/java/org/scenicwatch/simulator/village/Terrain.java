package org.scenicwatch.simulator.village;

import org.locationtech.jts.geom.Coordinate;

/**
 * The ground of the invented valley in local metres (x east, y north of the village's origin): a winding river, a flat
 * valley floor, and two hillsides with spurs and gullies. StrictMath only, so that every machine gets the same village.
 */
final class Terrain {
    /** Half the width of the river, metres. */
    static final double RIVER_HALF_WIDTH = 9;
    /** East and west end of the mapped valley, metres from the origin. */
    static final double VALLEY_END = 1000;
    /** Where the village ends and the open valley with its car parks begins, metres from the origin. */
    static final double VILLAGE_END = 540;

    private static final double RIVER_HEIGHT = 829;
    private static final double BANK = 3;

    /** The river's centre line: its y at {@code x}. */
    double riverY(double x) {
        return 58 * StrictMath.sin(x / 235) + 22 * StrictMath.sin(x / 96 + 1.1);
    }

    /** How far the river's y grows per metre east. */
    double riverSlope(double x) {
        return (riverY(x + 0.5) - riverY(x - 0.5));
    }

    /** Height of the water at its normal level, metres above sea level. */
    double riverHeight(double x) {
        return RIVER_HEIGHT + 0.003 * x;
    }

    /** Distance from the river's centre line at which the hill begins; the valley opens at both ends. */
    double floorHalfWidth(double x) {
        double t = Math.min(1, Math.max(0, (Math.abs(x) - 520) / 150));
        return 40 + 62 * t * t * (3 - 2 * t);
    }

    /** Metres the hill rises per metre away from the river. */
    private double steepness(Side side, double x) {
        double phase = side == Side.NORTH ? 0.4 : 2.3;
        return 0.36 * (1 + 0.16 * StrictMath.sin(x / 150 + phase) + 0.07 * StrictMath.sin(x / 63 + 2.7 * phase));
    }

    Side side(double x, double y) {
        return y >= riverY(x) ? Side.NORTH : Side.SOUTH;
    }

    /** Metres above the valley floor beside it; 0 on the floor. */
    double rise(double x, double y) {
        double away = Math.abs(y - riverY(x)) - floorHalfWidth(x);
        return away <= 0 ? 0 : away * steepness(side(x, y), x);
    }

    /** Ground height, metres above sea level, to the decimetre. */
    double elevation(double x, double y) {
        double away = Math.abs(y - riverY(x));
        double river = riverHeight(x);
        double height = away <= RIVER_HALF_WIDTH ? river : river + BANK + rise(x, y);
        return Math.round(height * 10) / 10.0;
    }

    /** The point of the contour {@code rise} metres above the floor at {@code x}. */
    Coordinate onContour(Side side, double rise, double x) {
        return besideRiver(side, floorHalfWidth(x) + rise / steepness(side, x), x);
    }

    /** The point {@code away} metres north or south of the river's centre line at {@code x}. */
    Coordinate besideRiver(Side side, double away, double x) {
        return new Coordinate(x, riverY(x) + side.sign * away);
    }
}
