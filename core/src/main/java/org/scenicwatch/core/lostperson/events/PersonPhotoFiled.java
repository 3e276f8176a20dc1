package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A photo of the person is on file; one that was there before is erased.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param photoRef where the vault has it
 * @param at when, server time
 */
@EventType(value = "lostperson.PersonPhotoFiled", revision = 1)
public record PersonPhotoFiled(String searchId, String photoRef, Instant at) {}
