package org.scenicwatch.core.alarm.rulebook;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.springframework.stereotype.Component;

/** The newest version of an area's rules, read from its stream and kept until there is a newer one. */
@Component
class StoredRules implements RulesInForce {

    private final EventStore events;
    private volatile @Nullable Book known;

    StoredRules(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<Book> of(String area) {
        String stream = AlarmIds.ruleBook(area);
        long newest = events.lastSequenceNumberFor(stream).orElse(-1L);
        Book book = known;
        if (book == null || !book.area().equals(area) || book.sequence() != newest) {
            book = newest < 0 ? null : read(area, stream, newest);
            known = book;
        }
        return Optional.ofNullable(book);
    }

    private @Nullable Book read(String area, String stream, long newest) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream, newest).asStream()) {
            return stored.map(DomainEventMessage::getPayload)
                    .filter(RulesPublished.class::isInstance)
                    .map(RulesPublished.class::cast)
                    .map(published ->
                            new Book(area, newest, published.version(), published.at(), RuleSet.of(published)))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }
    }
}
