package org.scenicwatch.core.dispatch;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether cases open tasks by themselves, the setting {@code scenicwatch.automation.dispatch}, and whether people are told
 * by message, the setting {@code scenicwatch.automation.notification}.
 */
@Component
public class DispatchSwitch {

    private static final String TASKS = "scenicwatch.automation.dispatch";
    private static final String MESSAGES = "scenicwatch.automation.notification";

    private final boolean tasks;
    private final boolean messages;

    DispatchSwitch(@Value("${" + TASKS + ":on}") String tasks, @Value("${" + MESSAGES + ":on}") String messages) {
        this.tasks = read(TASKS, tasks);
        this.messages = read(MESSAGES, messages);
    }

    /** Whether an assigned case opens a task. */
    public boolean opensTasks() {
        return tasks;
    }

    /** Whether whoever is asked gets a message. */
    public boolean sendsMessages() {
        return messages;
    }

    private static boolean read(String name, String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(name + " must be on or off, not \"" + value + "\"");
        };
    }
}
