package org.scenicwatch.dashboard.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.live.LiveView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far each processor is behind the head of its table of events, looked at every second. One that has not moved for
 * some seconds while the head is ahead of it stands still.
 */
@Component
public class Processors {

    /** More than a look or two behind. */
    private static final Duration LAGGING = Duration.ofSeconds(3);

    private final EventProcessingConfiguration processing;
    private final LiveView live;
    private final JdbcTemplate jdbc;
    private final StoredPositions stored;
    private final Clock clock;
    private final Duration patience;
    private final HeadTrack domain = new HeadTrack();
    private final HeadTrack telemetry = new HeadTrack();
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile List<Processor> last = List.of();

    Processors(
            EventProcessingConfiguration processing,
            LiveView live,
            JdbcTemplate jdbc,
            StoredPositions stored,
            Clock clock,
            @Value("${scenicwatch.health.standing-after:15s}") Duration patience) {
        this.processing = processing;
        this.live = live;
        this.jdbc = jdbc;
        this.stored = stored;
        this.clock = clock;
        this.patience = patience;
    }

    /** How a processor does. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    public enum State {
        running,
        lagging,
        standing
    }

    /**
     * One processor.
     *
     * @param group the processing group, or {@code live-domain} and {@code live-telemetry} for this node's live view
     * @param state how it does
     * @param lagEvents how many events of its table it has not handled
     * @param lagMillis for how long it has not been at the head
     * @param at when this was looked at
     * @param error why it stands, if that is known
     */
    public record Processor(
            String group,
            State state,
            long lagEvents,
            long lagMillis,
            Instant at,
            @Nullable String error) {}

    private record Seen(long position, Instant movedAt) {}

    /** All processors, as last looked at. */
    public List<Processor> all() {
        if (last.isEmpty()) {
            look();
        }
        return last;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 1_000)
    synchronized void look() {
        domain.look(head("domain_event"), clock.instant());
        telemetry.look(head("telemetry_event"), clock.instant());
        Map<String, Long> positions = stored.all();
        List<Processor> found = new ArrayList<>();
        processing
                .eventProcessors()
                .forEach((group, processor) -> found.add(judge(
                        group,
                        position(processor, positions),
                        group.equals(ProcessingGroups.HISTORY) ? telemetry : domain,
                        errorOf(processor))));
        if (live.isRunning()) {
            found.add(judge("live-domain", live.domainIndex(), domain, null));
            found.add(judge("live-telemetry", live.telemetryIndex(), telemetry, null));
        }
        last = List.copyOf(found);
    }

    private Processor judge(String group, long position, HeadTrack head, @Nullable String error) {
        Instant now = clock.instant();
        long handled = Math.max(0, position);
        boolean atHead = handled >= head.newest();
        Seen before = seen.getOrDefault(group, new Seen(-2, now));
        Seen after = new Seen(position, position != before.position() ? now : before.movedAt());
        seen.put(group, after);
        long lagMillis = head.lagMillis(handled, now);
        boolean stands = !atHead && Duration.between(after.movedAt(), now).compareTo(patience) > 0;
        State state = stands || error != null
                ? State.standing
                : lagMillis > LAGGING.toMillis() ? State.lagging : State.running;
        return new Processor(group, state, Math.max(0, head.newest() - handled), lagMillis, now, error);
    }

    /** Where this process stands if it works on the group; a group that another process works on is as far as is stored. */
    private static long position(EventProcessor processor, Map<String, Long> stored) {
        long elsewhere = stored.getOrDefault(processor.getName(), -1L);
        if (!(processor instanceof StreamingEventProcessor streaming)) {
            return elsewhere;
        }
        return streaming.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min()
                .orElse(elsewhere);
    }

    private static @Nullable String errorOf(EventProcessor processor) {
        if (processor.isError()) {
            return "stopped";
        }
        return processor instanceof StreamingEventProcessor streaming
                ? streaming.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(status -> status.getError().getClass().getSimpleName())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private long head(String table) {
        Long head = jdbc.queryForObject("select coalesce(max(global_index), 0) from " + table, Long.class);
        return head == null ? 0 : head;
    }
}
