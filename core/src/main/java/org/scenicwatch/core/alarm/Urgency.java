package org.scenicwatch.core.alarm;

/** How much time there is to act on an alarm; one side of the {@link PriorityMatrix}. */
public enum Urgency {
    /** Up to 5 minutes. */
    IMMEDIATE,
    /** Up to 30 minutes. */
    PROMPT,
    /** Within the shift or later. */
    SOON
}
