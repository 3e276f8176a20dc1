package org.scenicwatch.core.alarm.sounders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the rule asks anything of sounders, the setting {@code scenicwatch.automation.group-sounders}. */
@Component
class GroupSoundersSwitch {

    private static final String NAME = "scenicwatch.automation.group-sounders";

    private final boolean on;

    GroupSoundersSwitch(@Value("${" + NAME + ":on}") String value) {
        this.on = switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(NAME + " must be on or off, not \"" + value + "\"");
        };
    }

    boolean on() {
        return on;
    }
}
