package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import tools.jackson.databind.node.ObjectNode;

class LiftsTest {

    private final AliasSerializer serializer = new AliasSerializer(EventTypes.onClassPath());

    @Test
    void anEventOfAnyRevisionReachesThePresentOne() {
        EventUpcaster chain = Lifts.chainOf(List.of(lift("demo.Thing", 2, "third"), lift("demo.Thing", 1, "second")));
        IntermediateEventRepresentation lifted = read(chain, "demo.Thing", "1", "{\"first\":1}");
        assertThat(lifted.getType().getRevision()).isEqualTo("3");
        assertThat(new String(lifted.getData(byte[].class).getData(), StandardCharsets.UTF_8))
                .isEqualTo("{\"first\":1,\"second\":0,\"third\":0}");
        assertThat(read(chain, "demo.Other", "1", "{}").getType().getRevision()).isEqualTo("1");
    }

    @Test
    void theSerializerReadsWhatWasLifted() {
        EventUpcaster chain = Lifts.chainOf(List.of(lift("telemetry.DevicesApplied", 1, "unknown")));
        var lifted = read(chain, "telemetry.DevicesApplied", "1", "{\"area\":\"xijiang\",\"shard\":2,\"devices\":[]}");
        DevicesApplied event = serializer.deserialize(lifted.getData());
        assertThat(event).isEqualTo(new DevicesApplied("xijiang", 2, List.of()));
    }

    @Test
    void refusesTwoLiftsOfOneRevision() {
        assertThatThrownBy(() -> Lifts.chainOf(List.of(lift("demo.Thing", 1, "a"), lift("demo.Thing", 1, "b"))))
                .hasMessageContaining("lifted twice");
    }

    private IntermediateEventRepresentation read(EventUpcaster chain, String alias, String revision, String json) {
        var entry = new GenericDomainEventEntry<>(
                "Thing",
                "thing:1",
                0,
                "id",
                Instant.EPOCH,
                alias,
                revision,
                json.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        return chain.upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findFirst()
                .orElseThrow();
    }

    private static Lift lift(String alias, int from, String field) {
        return new Lift() {
            @Override
            public String alias() {
                return alias;
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public void lift(ObjectNode event) {
                event.put(field, 0);
            }
        };
    }
}
