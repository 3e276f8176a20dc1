package org.scenicwatch.core.notification.write;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.Channel;

/**
 * Enter somebody who is told of alarms, or bring the record up to date; the same content again changes nothing.
 *
 * @param recipientId the aggregate
 * @param area the scenic area
 * @param contactRef where name, phone and mail address lie in the vault
 * @param duties what the person is there for, at least one
 * @param zone the zone whose alarms are subscribed to; none: of all
 * @param channels the channels, the preferred first
 * @param priorities the priorities that are subscribed to
 * @param quietFrom beginning of the quiet hours, local time
 * @param quietUntil their end, local time
 * @param english whether texts are English; else Chinese
 * @param at server time
 */
public record EnterRecipient(
        @TargetAggregateIdentifier String recipientId,
        String area,
        String contactRef,
        List<HeldDuty> duties,
        @Nullable String zone,
        List<Channel> channels,
        List<Priority> priorities,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        boolean english,
        Instant at) {}
