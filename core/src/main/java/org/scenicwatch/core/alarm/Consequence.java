package org.scenicwatch.core.alarm;

/** How bad it is when nobody acts on an alarm; one side of the {@link PriorityMatrix}. */
public enum Consequence {
    /** A nuisance, or a repair that can wait. */
    MINOR,
    /** A protection is lost, or property is damaged. */
    MAJOR,
    /** People or the village are in danger. */
    SEVERE
}
