package org.scenicwatch.dashboard.registers;

import org.jspecify.annotations.Nullable;

/** How places and zones are named in rows: {@code <area>/<code>}. */
public final class RowIds {

    private RowIds() {}

    /** The id in rows of the place with this code; codes that already are ids stay, nothing stays nothing. */
    public static @Nullable String inArea(String area, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        return code.indexOf('/') >= 0 ? code : area + "/" + code;
    }

    /** The id as it is written in a path. */
    public static String inPath(String id) {
        return id.replace('/', '~');
    }

    /** The id that a path names. */
    public static String ofPath(String segment) {
        return segment.replace('~', '/');
    }

    /** The code without its area. */
    public static @Nullable String code(@Nullable String id) {
        return id == null ? null : id.substring(id.indexOf('/') + 1);
    }
}
