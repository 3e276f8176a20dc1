package org.scenicwatch.core.place;

/** How a place is named: {@code place:{area}/{code}} as an aggregate, {@code {area}/{code}} in rows and REST. */
public final class PlaceIds {

    private static final String PREFIX = "place:";

    private PlaceIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String code) {
        return PREFIX + area + "/" + code;
    }

    /** The id in rows and REST of the aggregate {@code placeId}. */
    public static String row(String placeId) {
        return placeId.startsWith(PREFIX) ? placeId.substring(PREFIX.length()) : placeId;
    }
}
