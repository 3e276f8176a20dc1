package org.scenicwatch.ingest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that tests ask a running platform. */
public record PlatformForTests(ConfigurableApplicationContext context) {

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Registers a device and waits until detection knows it. */
    public void register(String device, DeviceKind kind) {
        register(device, kind, "Z-01", 60);
    }

    /** Registers a device of a zone that reports this often. */
    public void register(String device, DeviceKind kind, String zone, int intervalSeconds) {
        context.getBean(CommandGateway.class)
                .sendAndWait(new RegisterDevice(
                        "device:xijiang/" + device,
                        "xijiang",
                        device,
                        kind,
                        device,
                        device,
                        zone,
                        null,
                        108.17,
                        26.49,
                        null,
                        intervalSeconds,
                        Map.of(),
                        Map.of(),
                        Instant.now()));
    }

    public void awaitRegistered(String device) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc().sql("""
                                select count(*) from telemetry_event where payload_type = 'telemetry.DevicesApplied'
                                   and convert_from(payload, 'UTF8') like ?
                                """)
                                .param("%\"" + device + "\"%")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    public List<Object> events(String aggregate) {
        return context.getBean(EventStore.class)
                .readEvents(aggregate)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }

    /** How often an alarm of the device was raised, in order. */
    public List<AlarmRaised> raised(String device) {
        return jdbc()
                .sql("select distinct aggregate_identifier from domain_event where aggregate_identifier like ?")
                .param("alarm:xijiang/" + device + "/%")
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> events(id).stream())
                .filter(AlarmRaised.class::isInstance)
                .map(AlarmRaised.class::cast)
                .toList();
    }

    /** All events of one type in the shard streams. */
    public <E> List<E> telemetry(Class<E> type) {
        List<E> found = new ArrayList<>();
        TelemetryStore store = context.getBean(TelemetryStore.class);
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            store.readShard("xijiang", shard, 0).forEach(event -> {
                if (type.isInstance(event.getPayload())) {
                    found.add(type.cast(event.getPayload()));
                }
            });
        }
        return found;
    }

    public List<Sample> samples(String device) {
        List<Sample> found = new ArrayList<>();
        telemetry(ReadingsRecorded.class)
                .forEach(block -> block.forEachSample(sample -> {
                    if (sample.device().equals(device)) {
                        found.add(sample);
                    }
                }));
        return found;
    }

    public long quarantined(String reason) {
        return jdbc().sql("select count(*) from quarantine where reason = ?")
                .param(reason)
                .query(Long.class)
                .single();
    }

    public long fate(String fate) {
        return jdbc().sql("select coalesce(sum(count), 0)::bigint from ingest_fate where fate = ?")
                .param(fate)
                .query(Long.class)
                .single();
    }
}
