package org.scenicwatch.core.casework.write;

/**
 * The case that an {@link OpenOrJoinCase} led to.
 *
 * @param caseId the aggregate
 * @param number the number that people call it by
 * @param joined whether it was open before
 */
public record CaseAtHand(String caseId, String number, boolean joined) {}
