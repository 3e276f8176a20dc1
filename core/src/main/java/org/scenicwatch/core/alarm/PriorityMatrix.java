package org.scenicwatch.core.alarm;

/**
 * The priority that follows from consequence and urgency. The form is that of ISA-18.2 and EEMUA 191; the site's own
 * choice of cells, to be confirmed there.
 */
public final class PriorityMatrix {

    private PriorityMatrix() {}

    /** The priority of an alarm with this consequence and urgency. */
    public static Priority priorityOf(Consequence consequence, Urgency urgency) {
        return switch (consequence) {
            case SEVERE -> urgency == Urgency.SOON ? Priority.WARNING : Priority.CRITICAL;
            case MAJOR -> urgency == Urgency.SOON ? Priority.CAUTION : Priority.WARNING;
            case MINOR -> urgency == Urgency.IMMEDIATE ? Priority.WARNING : Priority.CAUTION;
        };
    }
}
