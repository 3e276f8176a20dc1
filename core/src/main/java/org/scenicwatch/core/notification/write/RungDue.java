package org.scenicwatch.core.notification.write;

/**
 * What the deadline of a rung carries: a rung that is reached already, or of an earlier round, is not due any more.
 *
 * @param round the round of the ladder
 * @param rung the rung, from 0
 */
record RungDue(int round, int rung) {}
