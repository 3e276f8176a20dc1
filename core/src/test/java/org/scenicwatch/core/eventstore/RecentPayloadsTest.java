package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class RecentPayloadsTest {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    private static DomainEventMessage<String> event(String identifier, String payload) {
        return new GenericDomainEventMessage<>(
                "Telemetry", "telemetry:xijiang/0", 7, payload, MetaData.with("actor", "user:7"), identifier, NOON);
    }

    private static TrackedEventMessage<?> read(String identifier, String payload) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(42), event(identifier, payload));
    }

    @Test
    void givesAReaderThePayloadThatWasCommittedAndLeavesTheRestAsRead() {
        var recent = new RecentPayloads(10);
        String committed = new String("block");
        recent.keep(List.of(event("e-1", committed)));

        TrackedEventMessage<?> complete = recent.complete(read("e-1", "block"));

        assertThat(complete.getPayload()).isSameAs(committed);
        assertThat(complete.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(42));
        assertThat(complete.getIdentifier()).isEqualTo("e-1");
        assertThat(complete.getTimestamp()).isEqualTo(NOON);
        assertThat(complete.getMetaData()).isEqualTo(MetaData.with("actor", "user:7"));
        assertThat(complete).isInstanceOfSatisfying(DomainEventMessage.class, message -> {
            assertThat(message.getAggregateIdentifier()).isEqualTo("telemetry:xijiang/0");
            assertThat(message.getSequenceNumber()).isEqualTo(7);
            assertThat(message.getType()).isEqualTo("Telemetry");
        });
    }

    @Test
    void readsWhatItDoesNotKnow() {
        var recent = new RecentPayloads(2);
        recent.keep(List.of(event("e-1", "one"), event("e-2", "two"), event("e-3", "three")));
        TrackedEventMessage<?> forgotten = read("e-1", "one");

        assertThat(recent.complete(forgotten)).isSameAs(forgotten);
        assertThat(recent.complete(read("e-3", "read")).getPayload()).isEqualTo("three");
    }

    @Test
    void keepsNothingWhenNothingIsWanted() {
        var none = new RecentPayloads(0);
        none.keep(List.of(event("e-1", "one")));
        TrackedEventMessage<?> message = read("e-1", "one");

        assertThat(none.complete(message)).isSameAs(message);
    }
}
