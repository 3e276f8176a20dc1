package org.scenicwatch.dashboard.fireaccess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What places say of engines in their attributes: limits in metres and tonnes, and where engines start. */
public final class WayLimits {

    static final String WIDTH = "clear_width_m";
    static final String HEIGHT = "clear_height_m";
    static final String LOAD = "load_t";

    /** Where engines start: at a fire station, or where those from outside come in. */
    static final String START = "engine_start";

    private static final Set<String> STARTS = Set.of("station", "gate");
    private static final String NUMBER = "\\d{1,3}(\\.\\d{1,3})?";

    private WayLimits() {}

    /** The first attribute that says something which cannot be read, if there is one. */
    public static Optional<String> unreadable(Map<String, String> attributes) {
        return Stream.concat(
                        List.of(WIDTH, HEIGHT, LOAD).stream()
                                .filter(name -> attributes.containsKey(name) && limit(attributes.get(name)) == null),
                        Stream.of(START)
                                .filter(name -> attributes.containsKey(name)
                                        && !STARTS.contains(String.valueOf(attributes.get(name)))))
                .findFirst();
    }

    /** A positive number below 1000; none: there is none. */
    static @Nullable Double limit(@Nullable String text) {
        if (text == null || !text.matches(NUMBER)) {
            return null;
        }
        double number = Double.parseDouble(text);
        return number > 0 ? Double.valueOf(number) : null;
    }
}
