package org.scenicwatch.core.document.events;

import java.time.Instant;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A document holds no more (作废). Its number is not given again and its bytes are kept.
 *
 * @param documentId the aggregate
 * @param caseId the case
 * @param reasonRef where the person's reason lies in the vault
 * @param at server time
 */
@EventType(value = "document.DocumentVoided", revision = 1)
public record DocumentVoided(String documentId, String caseId, String reasonRef, Instant at) {}
