package org.scenicwatch.core.lostperson.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A photo of the signed consent is on file.
 *
 * @param searchId the aggregate, {@code search:{uuid of the case}}
 * @param paperRef where the vault has it
 * @param at when, server time
 */
@EventType(value = "lostperson.ConsentPaperFiled", revision = 1)
public record ConsentPaperFiled(String searchId, String paperRef, Instant at) {}
