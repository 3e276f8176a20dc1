package org.scenicwatch.core.fireaccess;

/** How a way is named: {@code way:{area}/{code of the lane or bridge}} as an aggregate, {@code {area}/{code}} in rows. */
public final class WayIds {

    private static final String PREFIX = "way:";

    private WayIds() {}

    /** The aggregate of the lane or bridge with this id in rows. */
    public static String aggregate(String placeRowId) {
        return PREFIX + placeRowId;
    }

    /** The id in rows and REST of the lane or bridge. */
    public static String row(String wayId) {
        return wayId.startsWith(PREFIX) ? wayId.substring(PREFIX.length()) : wayId;
    }
}
