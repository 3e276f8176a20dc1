package org.scenicwatch.dashboard.signs;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether signs show car parks by themselves, and how often one may change. */
@Component
class SignSettings {

    private static final String SWITCH = "scenicwatch.automation.parking-signs";
    private static final String PERIOD = "scenicwatch.signs.period";
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final boolean on;
    private final Duration period;

    SignSettings(@Value("${" + SWITCH + ":on}") String value, @Value("${" + PERIOD + ":2m}") Duration period) {
        this.on = switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(SWITCH + " must be on or off, not \"" + value + "\"");
        };
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(PERIOD + " must be between 10 seconds and an hour, not " + period);
        }
        this.period = period;
    }

    boolean on() {
        return on;
    }

    /** The least time between two texts of one sign. */
    Duration period() {
        return period;
    }
}
