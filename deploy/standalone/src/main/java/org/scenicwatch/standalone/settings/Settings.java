package org.scenicwatch.standalone.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of this process, read and checked for form.
 *
 * @param host address the web pages listen on
 * @param mqttHost address the embedded broker listens on
 * @param tls certificate and key when https is asked for
 * @param database the outside database, empty for the embedded one
 * @param mqttTls the embedded broker's encrypted listener, empty for none
 * @param broker the outside broker, empty for the embedded one
 * @param publicUrl what visitors type or scan, without a slash at its end; empty: the address they came by
 * @param adminPassword first administrator's password at the first start, empty for a generated one
 * @param further properties passed on to Spring as they are
 */
public record Settings(
        String host,
        int port,
        String mqttHost,
        int mqttPort,
        Path home,
        boolean demo,
        String area,
        ZoneId timeZone,
        Optional<Tls> tls,
        Optional<MqttTls> mqttTls,
        Optional<OutsideDatabase> database,
        Optional<OutsideBroker> broker,
        Optional<URI> publicUrl,
        Optional<String> adminPassword,
        Map<String, String> further) {

    /** A PEM certificate chain and its private key. */
    public record Tls(Path certificate, Path key) {}

    /**
     * The encrypted listener of the embedded broker.
     *
     * @param certificate PEM certificate chain
     * @param key PEM private key
     * @param clientAuthorities PEM certificates of those who vouch for devices
     * @param revocationList revoked device certificates
     * @param clientsMustHaveOne whether a device without a certificate is turned away
     */
    public record MqttTls(
            int port,
            Path certificate,
            Path key,
            Optional<Path> clientAuthorities,
            Optional<Path> revocationList,
            boolean clientsMustHaveOne) {}

    /** An outside PostgreSQL or TimescaleDB. */
    public record OutsideDatabase(String url, String user, String password) {
        @Override
        public String toString() {
            return "OutsideDatabase[url=" + url + ", user=" + user + "]";
        }
    }

    /** An outside MQTT broker and the platform's own credential there. */
    public record OutsideBroker(String url, String user, String password, Optional<Path> authorities) {
        @Override
        public String toString() {
            return "OutsideBroker[url=" + url + ", user=" + user + "]";
        }
    }

    /** Where an operator on this machine opens the pages; without a slash at its end. */
    public String localUrl() {
        String name = isAnyAddress(host) || isLoopback(host) ? "localhost" : host;
        return (tls.isPresent() ? "https://" : "http://") + name + ":" + port;
    }

    /** Where a client on this machine reaches the broker, embedded or outside. */
    public String brokerHost() {
        return broker.map(outside -> URI.create(outside.url()).getHost())
                .orElse(isAnyAddress(mqttHost) ? "127.0.0.1" : mqttHost);
    }

    /** The port beside {@link #brokerHost}. */
    public int brokerPort() {
        return broker.map(outside -> URI.create(outside.url()).getPort()).orElse(mqttPort);
    }

    /** Whether pages go over the network unencrypted. */
    public boolean plainHttpBeyondLoopback() {
        return tls.isEmpty() && !isLoopback(host);
    }

    private static boolean isAnyAddress(String host) {
        return "0.0.0.0".equals(host) || "::".equals(host);
    }

    private static boolean isLoopback(String host) {
        return host.startsWith("127.") || "localhost".equals(host) || "::1".equals(host);
    }
}
