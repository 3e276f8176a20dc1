package org.scenicwatch.core.incident.write;

/**
 * What the deadlines of a roll-call carry: one that another followed is not due any more.
 *
 * @param number the roll-call
 */
record RollDeadline(int number) {}
