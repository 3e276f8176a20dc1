package org.scenicwatch.core.notification.ladder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether alarms start ladders, the setting {@code scenicwatch.automation.notification}. */
@Component
public class LadderSwitch {

    private static final String NAME = "scenicwatch.automation.notification";

    private final boolean on;

    LadderSwitch(@Value("${" + NAME + ":on}") String value) {
        this.on = switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(NAME + " must be on or off, not \"" + value + "\"");
        };
    }

    /** Whether they do. */
    public boolean on() {
        return on;
    }
}
