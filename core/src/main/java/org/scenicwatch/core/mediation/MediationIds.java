package org.scenicwatch.core.mediation;

/** How a mediation is named: {@code mediation:{uuid}} as an aggregate, the uuid in rows and REST. */
public final class MediationIds {

    private static final String PREFIX = "mediation:";

    private MediationIds() {}

    /** The aggregate of the mediation with this id in rows. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the mediation with this aggregate id. */
    public static String row(String mediationId) {
        return mediationId.startsWith(PREFIX) ? mediationId.substring(PREFIX.length()) : mediationId;
    }
}
