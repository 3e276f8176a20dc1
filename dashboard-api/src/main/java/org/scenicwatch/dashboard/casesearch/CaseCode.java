package org.scenicwatch.dashboard.casesearch;

/**
 * A number that people call a case by.
 *
 * @param caseId the case's uuid
 * @param code the number
 * @param said {@code number} or {@code order}
 */
record CaseCode(String caseId, String code, String said) {}
