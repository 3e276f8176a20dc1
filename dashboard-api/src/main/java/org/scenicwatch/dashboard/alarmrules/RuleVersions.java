package org.scenicwatch.dashboard.alarmrules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * The versions of the area's rule book, read from its stream. What each changed is kept in memory and read on from where
 * the stream was at the last look; of the books themselves only the newest is kept. Any thread may ask.
 */
@Component
class RuleVersions {

    /** The rule of a change that is about no rule. */
    private static final String NO_RULE = "-";

    private final EventStore events;
    private final String stream;
    private final List<Head> heads = new ArrayList<>();
    private long read = -1;
    private @Nullable Book newest;

    RuleVersions(EventStore events, SiteSettings site) {
        this.events = events;
        this.stream = AlarmIds.ruleBook(site.area());
    }

    /**
     * What a version is known by.
     *
     * @param sequence its event's number in the stream
     * @param changed the rules that differ from the version before, in the book's order
     */
    record Head(
            long sequence,
            int version,
            Instant at,
            @Nullable String note,
            List<String> changed) {}

    /** A version whole. */
    record Book(int version, Instant at, @Nullable String note, RuleSet set) {

        static Book of(RulesPublished published) {
            return new Book(published.version(), published.at(), published.note(), RuleSet.of(published));
        }
    }

    /** The version in force; empty before the first. */
    synchronized Optional<Book> newest() {
        readOn();
        return Optional.ofNullable(newest);
    }

    /** All versions, the oldest first. */
    synchronized List<Head> heads() {
        readOn();
        return List.copyOf(heads);
    }

    /** One version. */
    synchronized Optional<Book> find(int version) {
        readOn();
        Book known = newest;
        if (known != null && known.version() == version) {
            return Optional.of(known);
        }
        return heads.stream()
                .filter(head -> head.version() == version)
                .findFirst()
                .flatMap(head -> published(head.sequence()));
    }

    private Optional<Book> published(long sequence) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream, sequence).asStream()) {
            return stored.limit(1)
                    .map(DomainEventMessage::getPayload)
                    .filter(RulesPublished.class::isInstance)
                    .map(RulesPublished.class::cast)
                    .map(Book::of)
                    .findFirst();
        }
    }

    private void readOn() {
        long last = events.lastSequenceNumberFor(stream).orElse(-1L);
        if (last <= read) {
            return;
        }
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream, read + 1).asStream()) {
            stored.forEachOrdered(this::take);
        }
    }

    private void take(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof RulesPublished published) {
            Book book = Book.of(published);
            Book before = newest;
            List<String> changed =
                    RuleDiff.between(before == null ? RuleSet.of(List.of()) : before.set(), book.set()).stream()
                            .map(RuleChange::rule)
                            .filter(rule -> !rule.equals(NO_RULE))
                            .distinct()
                            .toList();
            heads.add(new Head(message.getSequenceNumber(), book.version(), book.at(), book.note(), changed));
            newest = book;
        }
        read = message.getSequenceNumber();
    }
}
