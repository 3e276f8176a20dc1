package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Take what another case held; sent by the {@link CaseGroupsDesk} alone.
 *
 * @param caseId the aggregate
 * @param from the aggregate of the other case
 * @param content what it held
 * @param relation {@code merged-from} or {@code split-from}
 * @param at server time
 */
record TakeOver(
        @TargetAggregateIdentifier String caseId, String from, CaseContent content, String relation, Instant at) {}
