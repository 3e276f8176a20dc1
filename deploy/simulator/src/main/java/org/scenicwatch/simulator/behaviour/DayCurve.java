package org.scenicwatch.simulator.behaviour;

/** A quantity over the 24 hours of a day, given at each full hour and drawn straight between them. */
public final class DayCurve {
    /** Share of a house's electric load that comes and goes: cooking at noon and evening, light until late. */
    public static final DayCurve HOUSEHOLD = new DayCurve(
            .10, .07, .06, .06, .08, .16, .35, .48, .38, .32, .36, .62, .66, .42, .34, .36, .48, .78, .96, .92, .80,
            .60, .38, .18);
    /** Water drawn from the mains by shops and kitchens. */
    public static final DayCurve WATER = new DayCurve(
            .05, .04, .04, .04, .08, .22, .60, .75, .55, .45, .50, .75, .70, .50, .42, .45, .55, .85, .95, .80, .60,
            .40, .22, .10);
    /** Visitors coming into the village. */
    public static final DayCurve ARRIVING = new DayCurve(
            0, 0, 0, 0, 0, 0, .05, .25, .70, 1, .95, .75, .50, .55, .65, .60, .45, .35, .30, .15, .05, .02, 0, 0);
    /** Visitors leaving the village. */
    public static final DayCurve LEAVING = new DayCurve(
            0, 0, 0, 0, 0, 0, 0, .02, .08, .20, .38, .60, .70, .68, .72, .85, .95, .90, .75, .60, .55, .40, .22, .08);

    private final double[] hours;
    private final double[] sums = new double[25];

    private DayCurve(double... hours) {
        this.hours = hours;
        for (int hour = 0; hour < 24; hour++) {
            sums[hour + 1] = sums[hour] + (hours[hour] + hours[(hour + 1) % 24]) / 2;
        }
    }

    /** The value at an hour of the day, 0 to 1. */
    public double at(double hour) {
        int full = (int) hour % 24;
        double part = hour - Math.floor(hour);
        return hours[full] * (1 - part) + hours[(full + 1) % 24] * part;
    }

    /** The share of the whole day's quantity that has passed at an hour of the day, from 0 to 1. */
    public double shareUntil(double hour) {
        int full = Math.min(23, (int) hour);
        double part = Math.min(1, hour - full);
        double rest = hours[full] * part + (hours[(full + 1) % 24] - hours[full]) * part * part / 2;
        return (sums[full] + rest) / sums[24];
    }

    /** The value summed over the whole day, in value x hours. */
    public double wholeDay() {
        return sums[24];
    }
}
