package org.scenicwatch.ingest.lane;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.EventStreams;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.registry.RegistryFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands quarantined messages that somebody wants replayed to the lanes, a few at a time, so that devices do not wait for
 * them. A message is marked in the transaction that stores it; one that was lost on its way, because its lane lost the
 * shards, is handed over again. Of the supervisor's thread.
 */
final class Replays {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);
    private static final int AT_ONCE = 200;
    private static final long ROOM_WAIT_MILLIS = 200;

    private final IngestTables tables;
    private final List<Lane> lanes;
    private final Clock clock;
    private final Set<Long> onTheWay = new HashSet<>();
    private int livesOfLanes;
    private Set<Long> judgedByHead = Set.of();
    private long registryHead;

    Replays(IngestTables tables, List<Lane> lanes, Clock clock) {
        this.tables = tables;
        this.lanes = lanes;
        this.clock = clock;
    }

    /**
     * Hands over the next messages once the ones before are settled, and once the lanes have the news of everything that
     * stood in the registry when they were asked for: people register a device and replay its messages in one breath.
     */
    void step(EventStreams registry, RegistryFeed feed) {
        int lives = lanes.stream().mapToInt(Lane::lives).sum();
        if (lives != livesOfLanes) {
            onTheWay.clear();
            livesOfLanes = lives;
        }
        List<Inbound> waiting = tables.waitingReplays(AT_ONCE, clock.instant());
        onTheWay.retainAll(waiting.stream().map(Replays::number).collect(Collectors.toSet()));
        if (waiting.isEmpty() || !onTheWay.isEmpty()) {
            return;
        }
        Set<Long> wanted = waiting.stream().map(Replays::number).collect(Collectors.toSet());
        if (!judgedByHead.containsAll(wanted)) {
            judgedByHead = wanted;
            TrackingToken head = registry.createHeadToken();
            registryHead = head == null ? -1 : head.position().orElse(-1);
        }
        if (feed.reached() >= registryHead) {
            judgedByHead = Set.of();
            log.info("replay=handed-over messages={}", waiting.size());
            waiting.stream().takeWhile(this::handOver).forEach(message -> onTheWay.add(number(message)));
        }
    }

    private boolean handOver(Inbound message) {
        Topic topic = Topic.parse(message.topic());
        int shard = topic == null ? 0 : Shards.of(topic.device());
        return lanes.get(shard % lanes.size()).offer(message, ROOM_WAIT_MILLIS);
    }

    private static long number(Inbound message) {
        return java.util.Objects.requireNonNull(message.replay()).quarantineId();
    }
}
