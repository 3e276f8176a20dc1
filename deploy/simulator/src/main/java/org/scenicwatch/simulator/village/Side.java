package org.scenicwatch.simulator.village;

/** One of the two hillsides, as seen from the river. */
enum Side {
    NORTH(1, "HS-N", "北坡", "North Slope"),
    SOUTH(-1, "HS-S", "南坡", "South Slope");

    /** +1 where the hill rises to the north, -1 where it rises to the south. */
    final int sign;

    final String code;
    final String zh;
    final String en;

    Side(int sign, String code, String zh, String en) {
        this.sign = sign;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }
}
