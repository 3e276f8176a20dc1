package org.scenicwatch.core.dialogue.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Add photos to a complaint that was filed before.
 *
 * @param dialogueId the aggregate
 * @param caseId the case that the complaint belongs to
 * @param complaintRef whose photos they are
 * @param photoRefs where the photos lie in the vault, at least one
 * @param at server time
 */
public record AddPhotos(
        @TargetAggregateIdentifier String dialogueId,
        String caseId,
        String complaintRef,
        List<String> photoRefs,
        Instant at) {}
