package org.scenicwatch.ingest.link;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The line to the broker.
 *
 * @param url {@code tcp://host:port} or {@code ssl://host:port}
 * @param user the platform's own user
 * @param password its password
 * @param clientId fixed: the broker keeps unacknowledged messages under it
 * @param filters topic filters; they must not overlap, or messages come twice
 * @param receiveMaximum how many messages may be on their way without acknowledgement, 1 to 65535
 * @param ca file with the PEM certificates of those who may vouch for the broker; empty: those that Java knows
 * @param sessionExpiry how long the broker keeps messages while the platform is away
 * @param keepAlive a line that is silent for so long is asked for a sign, and given up when none comes within the same
 *     time; 1 s to 18 h
 */
@ConfigurationProperties("scenicwatch.mqtt")
public record MqttSettings(
        @DefaultValue("tcp://127.0.0.1:1883") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("scenicwatch-ingest") String clientId,
        @DefaultValue("scenic/#") List<String> filters,
        @DefaultValue("4000") int receiveMaximum,
        @DefaultValue("") String ca,
        @DefaultValue("24h") Duration sessionExpiry,
        @DefaultValue("30s") Duration keepAlive) {

    public MqttSettings {
        url = url.isBlank() ? "tcp://127.0.0.1:1883" : url.strip();
        require(url.startsWith("tcp://") || url.startsWith("ssl://"), "url must start with tcp:// or ssl://");
        require(receiveMaximum >= 1 && receiveMaximum <= 65_535, "receive-maximum must be 1 to 65535");
        require(keepAlive.toSeconds() >= 1 && keepAlive.toHours() <= 18, "keep-alive must be 1s to 18h");
        require(!clientId.isBlank(), "client-id must not be empty");
        require(!filters.isEmpty(), "filters must name at least one topic filter");
        filters = List.copyOf(filters);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("scenicwatch.mqtt." + rule);
        }
    }

    @Override
    public String toString() {
        return "MqttSettings[" + url + " client-id=" + clientId + "]";
    }
}
