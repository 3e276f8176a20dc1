package org.scenicwatch.core.casework.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Write a note on a case.
 *
 * @param caseId the aggregate
 * @param noteRef where the note lies in the vault
 * @param at server time
 */
public record NoteOnCase(@TargetAggregateIdentifier String caseId, String noteRef, Instant at) {}
