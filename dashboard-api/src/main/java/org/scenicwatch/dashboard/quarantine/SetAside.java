package org.scenicwatch.dashboard.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was set aside, without its content: that may hold a plate.
 *
 * @param id its number in the quarantine
 * @param arrivedAt when it arrived
 * @param topic its topic
 * @param area the topic's area; absent when the topic lies outside the scheme, as are the next three
 * @param kind the topic's kind of device
 * @param device the topic's device
 * @param channel the topic's channel
 * @param fate {@code rejected} or {@code unknown-device}
 * @param reason why, a code of the outside contract
 * @param field the field at fault; absent: the whole payload
 * @param position bytes from the payload's start to the fault
 * @param size the payload's size in bytes as it came
 * @param state {@code open}, {@code replayed} or {@code dismissed}
 * @param outcome the fate of its newest replay
 * @param outcomeReason the reason of that fate
 * @param decidedAt when it was replayed or dismissed
 * @param decidedBy the actor who asked for that
 * @param decision the reason that was given for a dismissal
 */
record SetAside(
        String id,
        Instant arrivedAt,
        String topic,
        @Nullable String area,
        @Nullable String kind,
        @Nullable String device,
        @Nullable String channel,
        String fate,
        String reason,
        @Nullable String field,
        @Nullable Long position,
        int size,
        String state,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decision) {}
