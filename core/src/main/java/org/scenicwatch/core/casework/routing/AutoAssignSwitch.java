package org.scenicwatch.core.casework.routing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether critical cases from alarms are given to a body by rule, the setting {@code scenicwatch.automation.assign-cases}.
 * Off unless a site switches it on: sending people out is a person's decision, and a body that is sent to false alarms
 * stops believing them.
 */
@Component
public class AutoAssignSwitch {

    private static final String NAME = "scenicwatch.automation.assign-cases";

    private final boolean on;

    AutoAssignSwitch(@Value("${" + NAME + ":off}") String value) {
        this.on = switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(NAME + " must be on or off, not \"" + value + "\"");
        };
    }

    /** Whether they are. */
    public boolean on() {
        return on;
    }
}
