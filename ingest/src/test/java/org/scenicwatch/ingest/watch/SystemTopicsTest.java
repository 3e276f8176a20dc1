package org.scenicwatch.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.ingest.watch.BrokerFigures.Figure;

class SystemTopicsTest {

    private final SystemTopics topics = new SystemTopics("broker:1883");

    private void take(String topic, String payload) {
        topics.take(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatNothingIsKnownUntilTheBrokerTells() {
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", null, null, null, null));
    }

    @Test
    void readsMosquittoAndCountsNoRetainedMessageAsWaiting() {
        take("$SYS/broker/publish/messages/dropped", "17");
        take("$SYS/broker/store/messages/count", "5034");
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", 17L, null, null, null));
        take("$SYS/broker/retained messages/count", "5024");
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", 17L, 10L, null, null));
    }

    @Test
    void tellsTheNodesOfAClusterApart() {
        take("$SYS/brokers/emqx@one/metrics/delivery/dropped/queue_full", "3");
        take("$SYS/brokers/emqx@two/metrics/delivery/dropped/queue_full", "4");
        assertThat(topics.figures())
                .containsExactly(
                        new Figure("broker:1883 emqx@one", 3L, null, null, null),
                        new Figure("broker:1883 emqx@two", 4L, null, null, null));
    }

    @Test
    void leavesWhatIsNoCount() {
        take("$SYS/broker/publish/messages/dropped", "many");
        take("$SYS/broker/publish/messages/dropped", "-1");
        take("$SYS/broker/publish/messages/dropped", "9".repeat(40));
        take("$SYS/broker/uptime", "12 seconds");
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", null, null, null, null));
    }

    @Test
    void tellsAVersionThatOverrunsTheWindow() {
        take("$SYS/broker/version", "mosquitto version 2.0.11");
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", null, null, null, "2.0.11"));
        take("$SYS/broker/version", "mosquitto version 2.0.18");
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", null, null, null, null));
    }

    @Test
    void forgetsWithTheConnection() {
        take("$SYS/broker/publish/messages/dropped", "17");
        take("$SYS/broker/version", "mosquitto version 2.0.11");
        topics.forget();
        assertThat(topics.figures()).containsExactly(new Figure("broker:1883", null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "mosquitto version 2.0.11, 2.0.11",
        "mosquitto version 1.6.15, 1.6.15",
        "mosquitto version 2.0.9, 2.0.9",
        "mosquitto version 2.0.13,",
        "mosquitto version 2.0.20,",
        "mosquitto version 2.1.0-rc1,",
        "mosquitto version 10.0.0,",
        "mosquitto version next,",
        "5.8.1,"
    })
    void namesAMosquittoThatOverrunsTheWindow(String told, String overrunning) {
        byte[] payload = told.getBytes(StandardCharsets.UTF_8);
        assertThat(SystemTopics.overrunningVersion("$SYS/broker/version", payload))
                .isEqualTo(overrunning);
        assertThat(SystemTopics.overrunningVersion("$SYS/broker/uptime", payload))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 0", "5, 9, 4", "9, 2, 2", "9, 0, 0", ", 7, 0", "7, , 0"})
    void countsOnlyWhatACounterRose(Long before, Long now, long risen) {
        assertThat(BrokerWatchTable.risen(before, now)).isEqualTo(risen);
    }
}
