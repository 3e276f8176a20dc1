package org.scenicwatch.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.scenicwatch.ingest.IngestConfiguration;
import org.scenicwatch.ingest.PlatformForTests;
import org.scenicwatch.ingest.lane.IngestHealth;
import org.springframework.context.ConfigurableApplicationContext;

/** Ingest between an outside broker, an outside database on a small disk, and a network that can be cut, under load. */
class OutsideFaultsIT {

    private static final int RECEIVE_MAXIMUM = 100;
    /**
     * The room in the queues of two lanes. Mosquitto 2.0.11 sends more than the receive maximum once a backlog is being
     * acknowledged; then the lanes' room is what holds it back.
     */
    private static final int ROOM = 2 * 4 * (RECEIVE_MAXIMUM + 250);

    private static MosquittoForTests broker;
    private static ProxyForTests network;
    private static PostgresServer postgres;
    private static ConfigurableApplicationContext context;
    private static Stored stored;

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        broker = new MosquittoForTests("persistence true\nautosave_interval 5").start();
        network = new ProxyForTests(broker.port());
        postgres = new PostgresServer(140);
        context = CoreApplicationForTests.start(
                postgres.database(),
                Map.of(
                        "scenicwatch.mqtt.url", "tcp://127.0.0.1:" + network.port(),
                        "scenicwatch.mqtt.receive-maximum", RECEIVE_MAXIMUM,
                        "scenicwatch.mqtt.keep-alive", "2s",
                        "scenicwatch.ingest.lease-ttl", "4s",
                        "scenicwatch.ingest.lease-renew", "1s",
                        "spring.datasource.hikari.connection-timeout", "1000"),
                IngestConfiguration.class);
        stored = new Stored(new PlatformForTests(context));
        stored.registerDevices();
        stored.platform().awaitRegistered("H-" + DevicesForTests.COUNT);
        await().until(() -> health().connected());
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        network.close();
        broker.close();
        postgres.close();
    }

    @Test
    void aCutNetworkLosesAndDoublesNothing() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 1_000_000)) {
            devices.keepPublishing();
            for (int i = 0; i < 3; i++) {
                devices.awaitTaken(700);
                network.cut();
                await().until(() -> !health().connected());
                network.mend();
                await().until(() -> health().connected());
            }
            devices.stop();
            stored.awaitOnce(devices.taken());
        }
    }

    @Test
    void aLineThatIsSilentForAMomentStaysAndOneThatIsDeadIsGivenUp() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 2_000_000)) {
            devices.keepPublishing();
            devices.awaitTaken(500);
            network.hold();
            devices.awaitTaken(300);
            network.mend();
            devices.awaitTaken(500);

            network.hold();
            // Nobody closes anything: only the missing answer tells.
            await().until(() -> !health().connected());
            network.mend();
            await().until(() -> health().connected());
            devices.awaitTaken(500);
            devices.stop();
            stored.awaitOnce(devices.taken());
        }
    }

    @Test
    void aStoppedDatabaseHoldsTheBrokerBackInsteadOfFillingTheHeap() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 3_000_000)) {
            devices.publish(100);
            postgres.stop();
            devices.publish(2 * ROOM);
            devices.stop();
            await().until(() -> health().trouble() != null);
            await().during(Duration.ofSeconds(4)).until(() -> health().queued() <= ROOM);
            postgres.start();
            stored.awaitOnce(devices.taken());
            assertThat(devices.taken()).hasSize(100 + 2 * ROOM);
            await().until(() -> health().trouble() == null);
        }
    }

    @Test
    void aKilledDatabaseLosesAndDoublesNothing() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 4_000_000)) {
            devices.keepPublishing();
            devices.awaitTaken(1_000);
            postgres.kill();
            devices.awaitTaken(1_000);
            await().until(() -> postgres.tryStart());
            devices.awaitTaken(1_000);
            devices.stop();
            stored.awaitOnce(devices.taken());
        }
    }

    @Test
    void aFullDiskStopsAcknowledgingUntilThereIsSpaceAgain() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 5_000_000)) {
            devices.publish(500);
            postgres.fillDisk();
            devices.keepPublishing();
            await().until(() -> health().trouble() != null);
            Instant last = health().lastCommit();
            devices.awaitTaken(500);
            devices.stop();
            postgres.freeDisk();
            // A server that has no room for its log ends; whoever runs it starts it again.
            await().until(() -> postgres.isRunning() || postgres.tryStart());
            stored.awaitOnce(devices.taken());
            assertThat(health().lastCommit()).isAfter(last);
        }
    }

    @Test
    void aKilledBrokerIsDialledAgainAndNothingCountsTwice() throws Exception {
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 6_000_000)) {
            devices.keepPublishing();
            devices.awaitTaken(1_000);
            broker.kill();
            await().until(() -> !health().connected());
            devices.stop();
            broker.start();
            await().until(() -> health().connected());
        }
        try (DevicesForTests devices = new DevicesForTests(broker.port(), 7_000_000)) {
            devices.publish(1_000);
            devices.stop();
            stored.awaitOnce(devices.taken());
        }
    }

    private static IngestHealth.State health() {
        return context.getBean(IngestHealth.class).now();
    }
}
