package org.scenicwatch.ingest.lane;

import java.time.Duration;
import java.util.Map;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.ingest.registry.Heartbeats;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ingest works.
 *
 * @param nodeId this node's name, the same after a restart and different on each node; empty: the host's name
 * @param lanes threads, each owner of an equal share of the shards: 1, 2 or 4
 * @param batchSize a batch closes at this many messages
 * @param batchAge a batch closes at this age
 * @param leaseTtl another node may take a shard over when it was not renewed for so long
 * @param leaseRenew a lane renews its shards this often when it has nothing to store
 * @param snapshotEvents the detector's state is saved after this many events of a shard
 * @param snapshotAge and at this age, when there were any
 * @param quarantineKept how long a quarantined message is kept
 * @param quarantinePerMinute how many refused messages of one device are kept in a minute; the rest is counted only
 * @param deviceRate how many messages a second one device may send for good; alarm and trip states do not count
 * @param deviceBurst how many it may send at once
 * @param deviceBacklog how many messages with old times of their own it may send in a day beyond that, after an outage
 * @param heartbeat how often a device is heard of that reports on events only, three of which make the 24 h of
 *     GB/T 45839-2025 5.5.2
 * @param heartbeatOf the same for single kinds of device, by the kind's key; 0s: such devices send no sign of life
 */
@ConfigurationProperties("scenicwatch.ingest")
public record IngestSettings(
        @DefaultValue("") String nodeId,
        @DefaultValue("2") int lanes,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("100ms") Duration batchAge,
        @DefaultValue("15s") Duration leaseTtl,
        @DefaultValue("5s") Duration leaseRenew,
        @DefaultValue("2000") int snapshotEvents,
        @DefaultValue("5m") Duration snapshotAge,
        @DefaultValue("30d") Duration quarantineKept,
        @DefaultValue("120") int quarantinePerMinute,
        @DefaultValue("50") double deviceRate,
        @DefaultValue("500") int deviceBurst,
        @DefaultValue("100000") int deviceBacklog,
        @DefaultValue("8h") Duration heartbeat,
        @DefaultValue Map<String, Duration> heartbeatOf) {

    public IngestSettings {
        require(lanes == 1 || lanes == 2 || lanes == Shards.COUNT, "lanes must be 1, 2 or 4");
        require(batchSize >= 1 && batchSize <= 10_000, "batch-size must be 1 to 10000");
        require(!batchAge.isNegative() && batchAge.toMillis() <= 5_000, "batch-age must be 0 to 5s");
        require(leaseTtl.compareTo(leaseRenew.multipliedBy(2)) >= 0, "lease-ttl must be at least twice lease-renew");
        require(snapshotEvents >= 1, "snapshot-events must be at least 1");
        require(quarantinePerMinute >= 1, "quarantine-per-minute must be at least 1");
        require(deviceRate >= 0.01 && deviceRate <= 100_000, "device-rate must be 0.01 to 100000");
        require(deviceBurst >= 1 && deviceBurst <= 1_000_000, "device-burst must be 1 to 1000000");
        require(deviceBacklog >= 1 && deviceBacklog <= 100_000_000, "device-backlog must be 1 to 100000000");
        heartbeatOf = Map.copyOf(heartbeatOf);
        require(isInterval(heartbeat), "heartbeat must be 0s to 7d");
        heartbeatOf.forEach((kind, interval) -> {
            require(DeviceKind.of(kind).isPresent(), "heartbeat-of." + kind + " names no kind of device");
            require(isInterval(interval), "heartbeat-of." + kind + " must be 0s to 7d");
        });
        nodeId = nodeId.isBlank() ? hostName() : nodeId.strip();
    }

    Heartbeats heartbeats() {
        return new Heartbeats(heartbeat, heartbeatOf);
    }

    private static boolean isInterval(Duration interval) {
        return !interval.isNegative() && interval.compareTo(Duration.ofDays(7)) <= 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("scenicwatch.ingest." + rule);
        }
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "node" : name;
    }
}
