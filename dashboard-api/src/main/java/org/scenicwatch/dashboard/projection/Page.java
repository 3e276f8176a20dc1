package org.scenicwatch.dashboard.projection;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most 500
 * @param next what to give as {@code cursor} for the next page; null: this was the last
 * @param <T> the kind of item
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most items of one page. */
    public static final int MOST = 500;

    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,19})_(.{1,300})");

    /**
     * Where a page begins: after this row in the order of sort, newest first, then id.
     *
     * @param sort the row's sort key
     * @param id the row's id
     */
    public record Cursor(long sort, String id) {

        /** Before the first row. */
        public static final Cursor START = new Cursor(Long.MAX_VALUE, "");

        /** Reads what {@link Page#next} gave; anything else begins at the start. */
        public static Cursor of(@Nullable String text) {
            Matcher matcher = CURSOR.matcher(text == null ? "" : text);
            if (!matcher.matches()) {
                return START;
            }
            try {
                return new Cursor(Long.parseLong(matcher.group(1)), matcher.group(2));
            } catch (NumberFormatException e) {
                return START;
            }
        }
    }

    /** All of a list that needs no second page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** The first {@code limit} of {@code found}, which holds one more when there is a next page. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        Cursor last = cursor.apply(found.get(limit - 1));
        return new Page<>(found.subList(0, limit), last.sort() + "_" + last.id());
    }

    /** A limit that somebody asked for, kept between 1 and {@link #MOST}. */
    public static int limit(@Nullable Integer asked, int usual) {
        return asked == null ? usual : Math.max(1, Math.min(MOST, asked));
    }
}
