package org.scenicwatch.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * How a load runs.
 *
 * @param broker where it publishes, with the gateway's credential
 * @param area the area in its topics
 * @param kind kind of the devices in the topics
 * @param devices ids of the devices, which take turns
 * @param messagesPerSecond wanted over all connections; less when the broker is slower
 * @param count messages in all
 * @param firstSeq number of each device's first message
 * @param connections MQTT connections; a device always uses the same one
 * @param limit the longest time it may take
 */
public record LoadSettings(
        BrokerAddress broker,
        String area,
        String kind,
        List<String> devices,
        int messagesPerSecond,
        long count,
        long firstSeq,
        int connections,
        Duration limit) {

    public LoadSettings {
        devices = List.copyOf(devices);
        require(!devices.isEmpty(), "devices");
        require(messagesPerSecond > 0 && messagesPerSecond <= 1_000_000, "messagesPerSecond");
        require(count > 0, "count");
        require(firstSeq >= 0, "firstSeq");
        require(connections > 0 && connections <= 200, "connections");
        require(!limit.isNegative() && !limit.isZero() && limit.compareTo(Duration.ofDays(1)) <= 0, "limit");
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException(name);
        }
    }

    /** A load on the first {@code devices} power limiters of the demo village, from four connections. */
    public static LoadSettings onVillage(
            BrokerAddress broker, String area, int devices, int messagesPerSecond, long count, Duration limit) {
        List<String> ids = Village.demo().devices(Kind.POWER).stream()
                .map(Device::id)
                .limit(devices)
                .toList();
        return new LoadSettings(broker, area, Kind.POWER.code(), ids, messagesPerSecond, count, 1, 4, limit);
    }

    /** Ids such as LOAD-00001 for devices that are not the village's. */
    public static List<String> numbered(String prefix, int devices) {
        return IntStream.rangeClosed(1, devices)
                .mapToObj(number -> String.format(Locale.ROOT, "%s-%05d", prefix, number))
                .toList();
    }

    public LoadSettings withDevices(String newKind, List<String> newDevices) {
        return new LoadSettings(
                broker, area, newKind, newDevices, messagesPerSecond, count, firstSeq, connections, limit);
    }

    public LoadSettings withFirstSeq(long newFirstSeq) {
        return new LoadSettings(broker, area, kind, devices, messagesPerSecond, count, newFirstSeq, connections, limit);
    }

    public LoadSettings withConnections(int newConnections) {
        return new LoadSettings(broker, area, kind, devices, messagesPerSecond, count, firstSeq, newConnections, limit);
    }
}
