package org.scenicwatch.core.casework;

/** Where a case comes from. */
public enum CaseOrigin {
    ALARM,
    COMPLAINT,
    OPERATOR,
    PATROL,
    AGENCY
}
