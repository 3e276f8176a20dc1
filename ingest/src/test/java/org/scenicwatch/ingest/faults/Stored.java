package org.scenicwatch.ingest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.ingest.PlatformForTests;
import org.scenicwatch.ingest.faults.DevicesForTests.Sent;

/** What of the devices' messages stands in the database, counted there. */
record Stored(PlatformForTests platform) {

    void registerDevices() {
        IntStream.rangeClosed(1, DevicesForTests.COUNT).forEach(i -> platform.register("H-" + i, DeviceKind.HYDRANT));
    }

    /** How often each message stands in the blocks of the event store. */
    Map<Sent, Integer> times() {
        Map<Sent, Integer> times = new HashMap<>();
        platform.telemetry(ReadingsRecorded.class)
                .forEach(block -> block.forEachSample(
                        sample -> times.merge(new Sent(sample.device(), sample.seq()), 1, Integer::sum)));
        return times;
    }

    /** Waits until all are stored, then sees that nothing had two effects. */
    void awaitOnce(Set<Sent> wanted) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(missing(wanted)).isEmpty());
        nothingTwice();
        assertThat(wanted).isNotEmpty();
        wanted.stream()
                .map(Sent::device)
                .distinct()
                .filter(DevicesForTests::hasAlarms)
                .forEach(
                        device -> assertThat(platform.raised(device)).as(device).hasSize(1));
    }

    private Set<Sent> missing(Set<Sent> wanted) {
        Set<Sent> missing = new HashSet<>(wanted);
        missing.removeAll(times().keySet());
        return missing;
    }

    private void nothingTwice() {
        assertThat(times().values()).containsOnly(1);
        IntStream.rangeClosed(1, DevicesForTests.COUNT)
                .mapToObj(i -> "H-" + i)
                .forEach(
                        device -> assertThat(platform.raised(device)).as(device).hasSizeLessThanOrEqualTo(1));
    }
}
