package org.scenicwatch.core.eventstore;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All lifts as the chain that Axon sends stored events through before it reads them. */
final class Lifts {

    private Lifts() {}

    /**
     * The chain.
     *
     * @throws IllegalStateException when two lifts claim one revision of one event
     */
    static EventUpcaster chainOf(Collection<? extends Lift> lifts) {
        Set<String> claimed = new HashSet<>();
        List<EventUpcaster> ordered = lifts.stream()
                .sorted(Comparator.comparing(Lift::alias).thenComparingInt(Lift::from))
                .peek(lift -> {
                    if (!claimed.add(lift.alias() + "/" + lift.from())) {
                        throw new IllegalStateException(
                                "revision " + lift.from() + " of " + lift.alias() + " is lifted twice");
                    }
                })
                .<EventUpcaster>map(OneRevision::new)
                .toList();
        return new EventUpcasterChain(ordered);
    }

    private static final class OneRevision extends SingleEventUpcaster {

        private final Lift lift;
        private final SimpleSerializedType from;
        private final SimpleSerializedType to;

        OneRevision(Lift lift) {
            this.lift = lift;
            this.from = new SimpleSerializedType(lift.alias(), String.valueOf(lift.from()));
            this.to = new SimpleSerializedType(lift.alias(), String.valueOf(lift.from() + 1));
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, json -> {
                ObjectNode lifted = (ObjectNode) json.deepCopy();
                lift.lift(lifted);
                return lifted;
            });
        }
    }
}
