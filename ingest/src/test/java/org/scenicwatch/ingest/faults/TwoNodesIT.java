package org.scenicwatch.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.ingest.PlatformForTests;
import org.springframework.context.ConfigurableApplicationContext;

/** Two ingest processes on one database and one broker: one works, the other stands by and takes over. */
class TwoNodesIT {

    private static final String CONNECTED = "mqtt=connected";

    private static MosquittoForTests broker;
    private static ConfigurableApplicationContext core;
    private static Stored stored;
    private static List<IngestProcess> nodes;

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        broker = new MosquittoForTests("").start();
        PostgresForTests.Database database = PostgresForTests.migratedDatabase();
        Map<String, Object> settings = new HashMap<>(database.settings());
        core = CoreApplicationForTests.start(database, settings);
        stored = new Stored(new PlatformForTests(core));
        stored.registerDevices();
        settings.put("scenicwatch.mqtt.url", "tcp://127.0.0.1:" + broker.port());
        settings.put("scenicwatch.ingest.lease-ttl", "3s");
        settings.put("scenicwatch.ingest.lease-renew", "500ms");
        settings.put("spring.main.banner-mode", "off");
        nodes = List.of(new IngestProcess("a", settings).start(), new IngestProcess("b", settings).start());
        stored.platform().awaitRegistered("H-" + DevicesForTests.COUNT);
        await().until(() ->
                nodes.stream().mapToInt(node -> node.said(CONNECTED)).sum() >= 1);
    }

    @AfterAll
    static void stop() throws Exception {
        for (IngestProcess node : nodes) {
            node.close();
        }
        core.close();
        broker.close();
    }

    @Test
    void theOneThatStandsByTakesOverWhenTheOtherIsKilled() throws Exception {
        IngestProcess first = active();
        IngestProcess second = other(first);
        int before = second.said(CONNECTED);
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 1_000_000)) {
            devices.keepPublishing();
            devices.awaitTaken(2_000);
            assertThat(second.said(CONNECTED)).as("stands by without a line").isEqualTo(before);
            first.kill();
            await().until(() -> second.said(CONNECTED) > before);
            devices.awaitTaken(2_000);
            devices.stop();
            stored.awaitOnce(devices.taken());
        } finally {
            first.start();
        }
        assertThat(second.said(CONNECTED)).isEqualTo(before + 1);
    }

    @Test
    void oneThatWasPausedTakesNothingBackWhenItWakes() throws Exception {
        IngestProcess first = active();
        IngestProcess second = other(first);
        int firstBefore = first.said(CONNECTED);
        int secondBefore = second.said(CONNECTED);
        int lostBefore = first.said("lease=lost");
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 2_000_000)) {
            devices.keepPublishing();
            devices.awaitTaken(2_000);
            first.pause();
            await().until(() -> second.said(CONNECTED) > secondBefore);
            devices.awaitTaken(1_000);
            first.wake();
            await().until(() -> first.said("lease=lost") > lostBefore);
            devices.awaitTaken(4_000);
            devices.stop();
            stored.awaitOnce(devices.taken());
        }
        assertThat(first.said(CONNECTED)).as("does not fetch the session back").isEqualTo(firstBefore);
        assertThat(second.said(CONNECTED)).as("keeps its line").isEqualTo(secondBefore + 1);
        assertThat(active()).isSameAs(second);
    }

    /** The one that holds all shards. */
    private static IngestProcess active() {
        String owner = await().until(
                        () -> stored.platform()
                                .jdbc()
                                .sql("select distinct coalesce(owner, '') from shard_lease")
                                .query(String.class)
                                .list(),
                        owners -> owners.size() == 1 && !owners.get(0).isEmpty())
                .get(0);
        return nodes.stream()
                .filter(node -> node.node().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private static IngestProcess other(IngestProcess node) {
        return nodes.get(nodes.get(0) == node ? 1 : 0);
    }
}
