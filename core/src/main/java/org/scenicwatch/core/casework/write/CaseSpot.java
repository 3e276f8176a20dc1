package org.scenicwatch.core.casework.write;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseRefused;

/**
 * What a case is about, as it claimed it when it was opened.
 *
 * @param number the number that people call it by
 * @param area the scenic area
 * @param name the place's code, or the id of the alarm that opened it without a place; none: it claims nothing
 * @param cause what it is about
 */
record CaseSpot(String number, String area, @Nullable String name, String cause) {

    private static final int ATTEMPTS = 5;

    CaseSpot orAlarm(String alarmId) {
        return name == null ? new CaseSpot(number, area, alarmId, cause) : this;
    }

    /** Claims place and cause for the case again; answers the number of the case that holds them, if one does. */
    Optional<String> claimAgain(String caseId, OpenCaseClaims claims) {
        if (name == null) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (claims.claim(area, name, cause, new OpenCaseClaims.Claim(caseId, number))) {
                return Optional.empty();
            }
            Optional<OpenCaseClaims.Claim> holder = claims.holder(area, name, cause);
            if (holder.isPresent()) {
                return holder.map(OpenCaseClaims.Claim::number)
                        .filter(other -> !holder.get().caseId().equals(caseId));
            }
        }
        throw CaseRefused.claimContended();
    }
}
