package org.scenicwatch.core.complainant.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.scenicwatch.core.complainant.Origin;

/**
 * Take no complaints from an origin until a time.
 *
 * @param blockId new id of the block
 * @param area the scenic area
 * @param by by what the origin is known
 * @param origin the keyed hash of address or number; it goes to the table of blocks and into no event
 * @param caseId the case of the complaint that gives the reason
 * @param complaintRef that complaint
 * @param reasonRef where the reason lies in the vault
 * @param blockedBy the actor who decided
 * @param until until when
 * @param at server time
 */
public record BlockOrigin(
        @TargetAggregateIdentifier String blockId,
        String area,
        Origin by,
        String origin,
        String caseId,
        String complaintRef,
        String reasonRef,
        String blockedBy,
        Instant until,
        Instant at) {

    /** Without the origin: this may end in a log line. */
    @Override
    public String toString() {
        return "BlockOrigin[" + blockId + ']';
    }
}
