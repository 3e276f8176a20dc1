package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.HealthTarget;
import org.scenicwatch.core.alarm.events.HealthTargetRestored;
import org.scenicwatch.core.alarm.events.HealthTargetSet;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** The targets that the site set for itself, and how they came about, read from their stream. */
@Component
class HealthTargetBook {

    private final EventStore events;
    private final String stream;
    private final List<Change> changes = new ArrayList<>();
    private long read = -1;

    HealthTargetBook(EventStore events, SiteSettings site) {
        this.events = events;
        this.stream = AlarmIds.healthTargets(site.area());
    }

    /**
     * One change of a target.
     *
     * @param target what it became; null: the shipped one again
     * @param by who did it, an opaque id
     * @param noteRef where their reason lies in the vault
     */
    record Change(
            int version,
            String figure,
            @Nullable HealthTarget target,
            Instant at,
            String by,
            @Nullable String noteRef) {}

    /**
     * The targets at one moment.
     *
     * @param version the newest change, 0: none
     * @param set by figure, the change that set what is in force; figures with the shipped target are absent
     */
    record Targets(int version, Map<String, Change> set) {

        /** Nothing was changed. */
        static final Targets SHIPPED = new Targets(0, Map.of());

        Targets {
            set = Map.copyOf(set);
        }

        Optional<Change> of(HealthFigure figure) {
            return Optional.ofNullable(set.get(figure.code()));
        }
    }

    /** The targets as they are now. */
    Targets now() {
        return after(changes());
    }

    static Targets after(List<Change> changes) {
        Map<String, Change> set = new HashMap<>();
        int version = 0;
        for (Change change : changes) {
            version = change.version();
            if (change.target() == null) {
                set.remove(change.figure());
            } else {
                set.put(change.figure(), change);
            }
        }
        return new Targets(version, set);
    }

    /** All changes, the oldest first. */
    synchronized List<Change> changes() {
        long last = events.lastSequenceNumberFor(stream).orElse(-1L);
        if (last > read) {
            try (Stream<? extends DomainEventMessage<?>> stored =
                    events.readEvents(stream, read + 1).asStream()) {
                stored.forEachOrdered(this::take);
            }
        }
        return List.copyOf(changes);
    }

    private void take(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof HealthTargetSet e) {
            HealthTarget target = new HealthTarget(e.goodFrom(), e.goodTo(), e.limitFrom(), e.limitTo());
            changes.add(new Change(e.version(), e.figure(), target, e.at(), Actors.of(message), e.noteRef()));
        } else if (message.getPayload() instanceof HealthTargetRestored e) {
            changes.add(new Change(e.version(), e.figure(), null, e.at(), Actors.of(message), e.noteRef()));
        }
        read = message.getSequenceNumber();
    }
}
