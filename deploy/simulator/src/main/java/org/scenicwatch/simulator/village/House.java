package org.scenicwatch.simulator.village;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * One timber house beside a lane.
 *
 * @param lane the lane its door opens to
 * @param number its number in the lane: odd uphill, even downhill
 * @param metres where along the lane it stands
 * @param centre its middle
 * @param outline its walls
 */
record House(Lane lane, int number, double metres, Coordinate centre, Polygon outline) {

    String zh() {
        return lane.zh() + number + "号";
    }

    String en() {
        return "No. " + number + " " + lane.en();
    }
}
