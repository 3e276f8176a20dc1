package org.scenicwatch.core.notification.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * A recipient has other duties, channels, wishes or contact details; carries the whole new record, with the fields of
 * {@link RecipientEntered}.
 */
@EventType(value = "notification.RecipientRevised", revision = 1)
public record RecipientRevised(
        String recipientId,
        String area,
        String contactRef,
        List<DutyHeld> duties,
        @Nullable String zone,
        List<String> channels,
        List<String> priorities,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        String language,
        Instant at) {}
