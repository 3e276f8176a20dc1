package org.scenicwatch.core.casework.routing;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The working days of the site: those of its rule book, or those shipped before there is one. */
@Component
public class SiteDaysAtHand {

    private record Known(String area, long sequence, SiteCalendar calendar) {}

    private final EventStore events;
    private final SiteCalendar shipped;
    private volatile @Nullable Known known;

    SiteDaysAtHand(EventStore events, @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.events = events;
        this.shipped = PublicHolidays.ofChina().calendarIn(ZoneId.of(timeZone));
    }

    /** The calendar of the area. */
    public SiteCalendar of(String area) {
        String stream = AlarmIds.ruleBook(area);
        long newest = events.lastSequenceNumberFor(stream).orElse(-1L);
        Known last = known;
        if (last == null || !last.area().equals(area) || last.sequence() != newest) {
            last = new Known(area, newest, newest < 0 ? shipped : read(stream, newest));
            known = last;
        }
        return last.calendar();
    }

    private SiteCalendar read(String stream, long newest) {
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(stream, newest).asStream()) {
            return stored.map(DomainEventMessage::getPayload)
                    .filter(RulesPublished.class::isInstance)
                    .map(RulesPublished.class::cast)
                    .map(published -> RuleSet.of(published).calendar())
                    .reduce((first, second) -> second)
                    .orElse(shipped);
        }
    }
}
