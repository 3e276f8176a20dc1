package org.scenicwatch.dashboard.intake;

/**
 * A complaint that was taken.
 *
 * @param code the tracking code, shown to the person and nobody else
 * @param caseId the case it belongs to, {@code case:{uuid}}
 */
public record Filed(String code, String caseId) {

    /** Without the code. */
    @Override
    public String toString() {
        return "Filed[" + caseId + ']';
    }
}
