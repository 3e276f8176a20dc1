package org.scenicwatch.core.dialogue.events;

import java.time.Instant;
import java.util.List;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A complainant sent photos after the complaint was filed.
 *
 * @param dialogueId the aggregate
 * @param caseId the case that the complaint belongs to
 * @param complaintRef whose photos they are: the complaint's reference into the vault
 * @param photoRefs where the photos lie in the vault
 * @param at when, server time
 */
@EventType(value = "dialogue.PhotosAdded", revision = 1)
public record PhotosAdded(String dialogueId, String caseId, String complaintRef, List<String> photoRefs, Instant at) {}
