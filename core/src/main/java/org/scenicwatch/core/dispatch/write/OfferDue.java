package org.scenicwatch.core.dispatch.write;

/**
 * What the deadline of an offer carries: an offer that was answered, or that another followed, is not due any more.
 *
 * @param turn the count of the offer
 */
record OfferDue(int turn) {}
