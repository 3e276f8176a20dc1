package org.scenicwatch.core.duty;

/** How a post check is named: {@code postCheck:{area}/{uuid}} as an aggregate, the uuid alone in rows and REST. */
public final class PostCheckIds {

    private static final String PREFIX = "postCheck:";

    private PostCheckIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String uuid) {
        return PREFIX + area + "/" + uuid;
    }

    /** The id in rows and REST of the aggregate {@code postCheckId}. */
    public static String row(String postCheckId) {
        return postCheckId.substring(postCheckId.indexOf('/') + 1);
    }
}
