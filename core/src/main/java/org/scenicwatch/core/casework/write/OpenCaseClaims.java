package org.scenicwatch.core.casework.write;

import java.time.LocalDate;
import java.util.Optional;

/** Who holds a place and cause: at most one open case each. Takes part in the transaction of the command. */
interface OpenCaseClaims {

    /** An open case and the number that people call it by. */
    record Claim(String caseId, String number) {}

    /** The case that holds this area, spot and cause. */
    Optional<Claim> holder(String area, String spot, String cause);

    /** Claims them for {@code claim}; false when a case of another transaction came first. */
    boolean claim(String area, String spot, String cause, Claim claim);

    /** Lets {@code heir} hold what the case holds. */
    void passOn(String caseId, Claim heir);

    /** Frees what the case holds. */
    void release(String caseId);

    /** The next count of the area's cases of a day, from 1; a transaction that rolls back leaves no gap. */
    int nextCountOf(String area, LocalDate day);
}
