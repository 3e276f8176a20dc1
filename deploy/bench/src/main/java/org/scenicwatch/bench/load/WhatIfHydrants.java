package org.scenicwatch.bench.load;

import java.util.Locale;

/**
 * Hydrants that report their pressure once a minute. Of 500 readings of each, one lies a little under the shipped threshold
 * of 0.14 MPa and one under the critical one of 0.10 MPa; the next is normal again.
 */
public final class WhatIfHydrants {

    /** Readings of a hydrant of which one is a little low and one is critical. */
    public static final int CYCLE = 500;

    /** Between two readings of a hydrant. */
    public static final long EVERY_MILLIS = 60_000;

    private WhatIfHydrants() {}

    /** The id of a hydrant. */
    public static String id(int index) {
        return String.format(Locale.ROOT, "W%05d", index);
    }

    /** The pressure that it reports in the {@code turn}th minute, in MPa. */
    static double pressure(int index, long turn) {
        long place = (index + turn) % CYCLE;
        if (place == 0) {
            return 0.125;
        }
        return place == CYCLE / 2 ? 0.09 : (30 + Math.floorMod(index * 31L + turn * 17, 20)) / 100.0;
    }

    /** A file that registers {@code count} hydrants, as {@code POST /api/v1/devices/import} takes it. */
    public static String csv(int count) {
        StringBuilder csv = new StringBuilder(count * 96);
        csv.append("device,kind,name_zh,name_en,zone,place,lon,lat,elevation,interval_s,attributes\n");
        for (int i = 0; i < count; i++) {
            csv.append(id(i))
                    .append(",hydrant,消火栓")
                    .append(i)
                    .append(",hydrant ")
                    .append(i)
                    .append(",zone-load,,")
                    .append(108.17 + i % 200 * 0.00005)
                    .append(',')
                    .append(26.49 + i / 200 * 0.00005)
                    .append(",,60,\n");
        }
        return csv.toString();
    }
}
