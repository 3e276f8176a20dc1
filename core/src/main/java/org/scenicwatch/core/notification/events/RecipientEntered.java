package org.scenicwatch.core.notification.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is told of alarms from now on. Name, phone and mail address lie in the vault.
 *
 * @param recipientId the aggregate, {@code recipient:{area}/{code}}
 * @param area the scenic area
 * @param contactRef where name, phone and mail address lie in the vault
 * @param duties what the person is there for
 * @param zone code of the zone whose alarms are subscribed to; none: of all
 * @param channels keys of the channels, the preferred first
 * @param priorities the priorities that are subscribed to
 * @param quietFrom beginning of the quiet hours, local time {@code HH:mm}; they never hold back CRITICAL
 * @param quietUntil their end, local time {@code HH:mm}
 * @param language zh or en
 * @param at when, server time
 */
@EventType(value = "notification.RecipientEntered", revision = 1)
public record RecipientEntered(
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
