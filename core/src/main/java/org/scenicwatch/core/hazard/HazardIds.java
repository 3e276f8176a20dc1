package org.scenicwatch.core.hazard;

/** How hazards are named: {@code hazard:{uuid}} as an aggregate, the uuid alone in rows and REST. */
public final class HazardIds {

    private static final String PREFIX = "hazard:";

    private HazardIds() {}

    /** The aggregate's id. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the aggregate {@code hazardId}. */
    public static String row(String hazardId) {
        return hazardId.startsWith(PREFIX) ? hazardId.substring(PREFIX.length()) : hazardId;
    }
}
