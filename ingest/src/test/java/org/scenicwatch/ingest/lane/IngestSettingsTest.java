package org.scenicwatch.ingest.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.ingest.registry.Heartbeats;

class IngestSettingsTest {

    @Test
    void aDeviceThatReportsOnEventsOnlyIsExpectedByTheHeartbeatOfItsKind() {
        Heartbeats heartbeats = settings(Map.of("gate", Duration.ofMinutes(30), "sign", Duration.ZERO))
                .heartbeats();
        assertThat(heartbeats.secondsOf("gate", 0)).isEqualTo(1_800);
        assertThat(heartbeats.secondsOf("sign", 0)).isZero();
        assertThat(heartbeats.secondsOf("callpoint", 0)).isEqualTo(8 * 3_600);
        assertThat(heartbeats.secondsOf("gate", 60)).isEqualTo(60);
    }

    @Test
    void refusesAHeartbeatOfAKindThatDoesNotExistOrThatLastsTooLong() {
        assertThatThrownBy(() -> settings(Map.of("kettle", Duration.ofHours(1))))
                .hasMessageContaining("heartbeat-of.kettle");
        assertThatThrownBy(() -> settings(Map.of("gate", Duration.ofDays(8))))
                .hasMessageContaining("heartbeat-of.gate");
    }

    private static IngestSettings settings(Map<String, Duration> heartbeatOf) {
        return new IngestSettings(
                "node",
                2,
                1_000,
                Duration.ofMillis(100),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                2_000,
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                120,
                50,
                500,
                100_000,
                Duration.ofHours(8),
                heartbeatOf);
    }
}
