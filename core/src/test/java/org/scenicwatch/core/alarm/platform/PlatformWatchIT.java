package org.scenicwatch.core.alarm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReturnedToNormal;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches of two processes on one database, asked by hand. */
class PlatformWatchIT {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");
    private static final WatchSettings SETTINGS = new WatchSettings(
            "", Duration.ofSeconds(1), Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(1), null);

    private static ConfigurableApplicationContext context;
    private static JdbcClient jdbc;

    /** One whose figure is set by the test; null: it fails. */
    private record Fake(String name, Scope scope, PlatformMetric metric, List<Double> values) implements PlatformProbe {
        @Override
        public Set<PlatformMetric> metrics() {
            return Set.of(metric);
        }

        @Override
        public List<PlatformReading> look(Instant now) {
            if (values.isEmpty()) {
                throw new IllegalStateException("cannot look");
            }
            return List.of(new PlatformReading(metric, name, values.get(0)));
        }

        void set(double value) {
            values.clear();
            values.add(value);
        }
    }

    private final Fake disk =
            new Fake("disk", PlatformProbe.Scope.NODE, PlatformMetric.DISK_FREE, new ArrayList<>(List.of(50.0)));
    private final Fake letters = new Fake(
            "dead-letters",
            PlatformProbe.Scope.INSTALLATION,
            PlatformMetric.DEAD_LETTERS,
            new ArrayList<>(List.of(0.0)));

    @BeforeAll
    static void start() {
        // The process's own watch stays out of the way.
        context = CoreApplicationForTests.start(
                PostgresForTests.migratedDatabase(), Map.of("scenicwatch.watch.period", "1m"));
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void forgetLeases() {
        jdbc.sql("delete from platform_watch_lease").update();
        jdbc.sql("delete from platform_node").update();
    }

    @Test
    void raisesAndEndsAnAlarmAndGoesOnAfterARestart() {
        String alarm = "alarm:xijiang/platform.disk.restarted/platform-disk-low";
        disk.set(4);
        watch("restarted", disk).look();
        watch("restarted", disk).look();
        assertThat(events(alarm)).singleElement().isInstanceOfSatisfying(AlarmRaised.class, raised -> {
            assertThat(raised.sourceType()).isEqualTo("platform");
            assertThat(raised.priority()).isEqualTo("WARNING");
        });
        disk.set(60);
        PlatformWatch again = watch("restarted", disk);
        again.look();
        again.look();
        assertThat(events(alarm)).hasSize(2).last().isInstanceOf(AlarmReturnedToNormal.class);
    }

    @Test
    void aProbeThatFailsIsShownAndEndsNeitherTheWatchNorAnAlarm() {
        String alarm = "alarm:xijiang/platform.disk.failing/platform-disk-low";
        disk.set(4);
        letters.set(2);
        PlatformWatch watch = watch("failing", disk, letters);
        watch.look();
        disk.values().clear();
        watch.look();
        assertThat(watch.last().failed()).containsEntry("disk", "IllegalStateException");
        assertThat(watch.last().readings()).extracting(PlatformReading::part).containsExactly("dead-letters");
        assertThat(events(alarm)).hasSize(1);
        disk.set(4);
        watch.look();
        assertThat(watch.last().failed()).isEmpty();
    }

    @Test
    void oneOfTwoLooksForAllAndTheOtherTakesOverWhenItIsStopped() {
        PlatformWatch first = watch("first", letters);
        PlatformWatch second = watch("second", letters);
        first.start();
        first.look();
        second.look();
        assertThat(first.last().leads()).containsExactly("dead-letters");
        assertThat(second.last().leads()).isEmpty();
        assertThat(second.last().readings()).isEmpty();
        first.stop();
        second.look();
        assertThat(second.last().leads()).containsExactly("dead-letters");
    }

    @Test
    void aNodeIsMissedOnlyWhenItWasNotStoppedInOrder() {
        NodesTable nodes = context.getBean(NodesTable.class);
        nodes.seen("xijiang", "gone");
        nodes.seen("xijiang", "stopped");
        nodes.left("xijiang", "stopped");
        jdbc.sql("update platform_node set seen_at = seen_at - interval '50 seconds'")
                .update();
        watch("watching", new NodesProbe(nodes, "xijiang")).look();
        assertThat(events("alarm:xijiang/platform.node-gone/platform-node-silent"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AlarmRaised.class, raised -> assertThat(raised.level()).isEqualTo("silent"));
        assertThat(events("alarm:xijiang/platform.node-stopped/platform-node-silent"))
                .isEmpty();
    }

    @Test
    void theAlarmsOfANodeThatIsForgottenEnd() {
        String alarm = "alarm:xijiang/platform.disk.replaced/platform-disk-low";
        NodesTable nodes = context.getBean(NodesTable.class);
        disk.set(2);
        nodes.seen("xijiang", "replaced");
        watch("replaced", disk).look();
        PlatformWatch other = watch("other", new NodesProbe(nodes, "xijiang"));
        other.look();
        assertThat(events(alarm)).hasSize(1);
        jdbc.sql("update platform_node set seen_at = seen_at - interval '2 hours' where node = 'replaced'")
                .update();
        other.look();
        other.look();
        assertThat(events(alarm)).hasSize(2).last().isInstanceOf(AlarmReturnedToNormal.class);
    }

    @Test
    void intakeIsMissedByWhoeverLooksAndNotBeforeItWasWatched() {
        long[] nanos = {0};
        IntakePresence presence = new IntakePresence(jdbc, "elsewhere", () -> nanos[0]);
        assertThat(presence.look(T0)).isEmpty();
        presence.say();
        jdbc.sql("update ingest_presence set at = at - interval '1 hour' where area = 'elsewhere'")
                .update();
        nanos[0] = 7_000_000_000L;
        assertThat(presence.look(T0))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isEqualTo(7));
        presence.say();
        nanos[0] = 4_000_000_000_000L;
        assertThat(presence.look(T0))
                .singleElement()
                .satisfies(reading -> assertThat(reading.value()).isLessThan(60));
    }

    private static PlatformWatch watch(String node, PlatformProbe... probes) {
        return new PlatformWatch(
                "xijiang",
                node,
                SETTINGS,
                () -> List.of(probes),
                context.getBean(NodesTable.class),
                context.getBean(CommandGateway.class),
                Clock.fixed(T0, ZoneOffset.UTC));
    }

    private static List<Object> events(String aggregate) {
        return context.getBean(EventStore.class)
                .readEvents(aggregate)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }
}
