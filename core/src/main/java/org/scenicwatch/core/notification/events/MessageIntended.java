package org.scenicwatch.core.notification.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.eventstore.EventType;

/**
 * Somebody is to be told something by one channel. What is written follows from template, language and parameters;
 * the number comes from the vault when it is sent.
 *
 * @param messageId the aggregate, {@code message:{area}/{uuid}}
 * @param area the scenic area
 * @param idempotencyKey the same however often it is handed to the gateway
 * @param recipientId who is told
 * @param duty the duty for which the person is told; {@code subscriber} when by subscription
 * @param channel the channel's key
 * @param nextChannels channels to use instead when this one fails, in order
 * @param template id of the text
 * @param language zh or en
 * @param parameters what the text names: place, kind and time; never a person
 * @param ladderId the ladder that asks for it
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param round the round of the ladder
 * @param rung the rung, from 0
 * @param priority the alarm's priority
 * @param expiresAt not to be sent after this
 * @param at when, server time
 */
@EventType(value = "notification.MessageIntended", revision = 1)
public record MessageIntended(
        String messageId,
        String area,
        String idempotencyKey,
        String recipientId,
        String duty,
        String channel,
        List<String> nextChannels,
        String template,
        String language,
        Map<String, String> parameters,
        String ladderId,
        String alarmId,
        long occurrence,
        int round,
        int rung,
        String priority,
        Instant expiresAt,
        Instant at) {}
