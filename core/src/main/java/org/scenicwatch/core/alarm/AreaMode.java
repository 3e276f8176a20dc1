package org.scenicwatch.core.alarm;

/** A state of the whole area or of a zone that a commander declares for a limited time. */
public enum AreaMode {
    /** A festival with crowds, fires and fireworks under watch (节庆). */
    FESTIVAL,
    /** An exercise (演练). */
    DRILL,
    /** Power is cut on purpose (计划停电). */
    PLANNED_POWER_CUT,
    /** The fire main is shut on purpose (管网停水检修). */
    WATER_SHUTDOWN,
    /** Heavy rain or storm (暴雨大风). */
    STORM
}
