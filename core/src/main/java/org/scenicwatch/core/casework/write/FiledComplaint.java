package org.scenicwatch.core.casework.write;

import java.time.Instant;

/**
 * A complaint that belongs to a case.
 *
 * @param complaint what was filed
 * @param at when it was filed; it keeps this when it moves to another case
 */
record FiledComplaint(Complaint complaint, Instant at) {

    String ref() {
        return complaint.complaintRef();
    }

    /** Who complains, as far as that can be told: a complaint without a subject is a person of its own. */
    String person() {
        String subject = complaint.subject();
        return subject == null ? ref() : subject;
    }
}
