package org.scenicwatch.core.complainant.directory;

import java.time.ZoneId;
import org.scenicwatch.core.complainant.QuietHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether complainants get text messages, and when they are left in peace: the settings {@code
 * scenicwatch.automation.complainant-texts}, {@code scenicwatch.complainant-texts.quiet-from} and {@code -until}.
 */
@Component
public class TextSwitch {

    private static final String NAME = "scenicwatch.automation.complainant-texts";
    private static final String FROM = "scenicwatch.complainant-texts.quiet-from";
    private static final String UNTIL = "scenicwatch.complainant-texts.quiet-until";

    private final boolean on;
    private final QuietHours quiet;

    TextSwitch(
            @Value("${" + NAME + ":on}") String value,
            @Value("${" + FROM + ":22:00}") String from,
            @Value("${" + UNTIL + ":07:00}") String until,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.on = switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(NAME + " must be on or off, not \"" + value + "\"");
        };
        this.quiet = QuietHours.of(FROM, from, UNTIL, until, ZoneId.of(timeZone));
    }

    /** Whether they do. */
    public boolean on() {
        return on;
    }

    /** When they are left in peace. */
    public QuietHours quiet() {
        return quiet;
    }
}
