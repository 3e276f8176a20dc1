package org.scenicwatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.identity.CredentialRefusal;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredential.Kind;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.core.identity.IdentityForTests;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.ingest.link.Inbound;
import org.scenicwatch.ingest.link.MqttSettings;
import org.scenicwatch.ingest.link.PahoSubscription;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Settings;

/** The real broker, the real credentials, and devices that come with and without what they need. */
class DeviceIdentityIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static int port;
    private static int tlsPort;
    private static Authority authority;
    private static Path crl;
    private static DeviceCredentials credentials;
    private static CredentialRefusals refusals;
    private static PlatformCredential platform;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        PGSimpleDataSource database = PostgresForTests.migratedDatabase().dataSource();
        credentials = IdentityForTests.credentials(database, CLOCK);
        refusals = IdentityForTests.refusals(database, CLOCK);
        platform = new PlatformCredential(new SecureRandom());
        authority = new Authority("Scenic devices");
        crl = folder.resolve("crl.pem");
        authority.revoke(crl);
        Authority.Issued own = authority.issue("broker");
        port = freePort();
        tlsPort = freePort();
        Settings.MqttTls tls = new Settings.MqttTls(
                tlsPort,
                own.certificateFile(folder),
                own.keyFile(folder),
                Optional.of(authority.file(folder)),
                Optional.of(crl),
                false);
        Home home = new Home(folder.resolve("home"));
        home.open();
        RevocationList revoked = new RevocationList(crl, TlsListener.authorities(tls), CLOCK);
        broker = new EmbeddedBroker(
                home,
                "127.0.0.1",
                port,
                new CredentialAccess(credentials, refusals, platform, revoked),
                new TlsListener(tls, new SecureRandom()),
                revoked::refresh);
        broker.start();
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String secretOf(String device) {
        return credentials.create(device, Kind.DEVICE, List.of(own(device))).secret();
    }

    private static String own(String device) {
        return "scenic/xijiang/hydrant/" + device;
    }

    private static Mqtt5BlockingClient connect(String clientId, String user, String secret) {
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
        client.connectWith()
                .simpleAuth()
                .username(user)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
        return client;
    }

    private static Mqtt5BlockingClient byCertificate(String clientId, Authority.Issued certificate) throws Exception {
        var ssl = MqttClientSslConfig.builder().trustManagerFactory(authority.trustManagers());
        if (certificate != null) {
            ssl = ssl.keyManagerFactory(certificate.keyManagers());
        }
        Mqtt5ClientBuilder builder = Mqtt5Client.builder()
                .identifier(clientId)
                .serverHost("127.0.0.1")
                .serverPort(tlsPort)
                .sslConfig(ssl.build());
        Mqtt5BlockingClient client = builder.buildBlocking();
        client.connect();
        return client;
    }

    private static void publish(Mqtt5BlockingClient client, String topic, boolean retain, MqttQos qos) {
        client.publishWith()
                .topic(topic)
                .qos(qos)
                .retain(retain)
                .payload("{}".getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private static void awaitRefusals(String client, RefusalKind... kinds) {
        await().atMost(SOON).untilAsserted(() -> {
            refusals.flush();
            assertThat(refusals.newest(client, 20))
                    .extracting(CredentialRefusal::kind)
                    .containsExactlyInAnyOrder(kinds);
        });
    }

    @Test
    void showsWhomItRefusedAndWhy() {
        String secret = secretOf("H-1");
        assertThatThrownBy(() -> connect("H-1", "H-1", "wrong")).isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> connect("stranger", "stranger", "wrong")).isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> connect("H-2", "H-1", secret)).isInstanceOf(Mqtt5ConnAckException.class);

        assertThatThrownBy(() ->
                        publish(connect("H-1", "H-1", secret), own("H-2") + "/state", false, MqttQos.AT_LEAST_ONCE))
                .isNotNull();
        publish(connect("H-1", "H-1", secret), own("H-2") + "/telemetry", false, MqttQos.AT_MOST_ONCE);
        assertThatThrownBy(() ->
                        publish(connect("H-1", "H-1", secret), own("H-1") + "/state", true, MqttQos.AT_LEAST_ONCE))
                .isNotNull();
        assertThatThrownBy(() ->
                        publish(connect("H-1", "H-1", secret), own("H-1") + "/state", false, MqttQos.EXACTLY_ONCE))
                .isNotNull();
        assertThatThrownBy(() -> connect("H-1", "H-1", secret)
                        .subscribeWith()
                        .topicFilter("scenic/#")
                        .send())
                .isNotNull();

        awaitRefusals("stranger", RefusalKind.UNKNOWN_CLIENT);
        awaitRefusals(
                "H-1",
                RefusalKind.WRONG_SECRET,
                RefusalKind.FOREIGN_CLIENT_ID,
                RefusalKind.FOREIGN_TOPIC,
                RefusalKind.RETAINED,
                RefusalKind.QOS,
                RefusalKind.FOREIGN_SUBSCRIPTION);
        CredentialRefusal topic = refusals.newest("H-1", 20).stream()
                .filter(each -> each.kind() == RefusalKind.FOREIGN_TOPIC)
                .findFirst()
                .orElseThrow();
        assertThat(topic.count()).isEqualTo(2);
        assertThat(topic.topic()).isEqualTo(own("H-2") + "/telemetry");
        assertThat(topic.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void cutsAnOpenConnectionWhenItsCredentialEnds() {
        String secret = secretOf("H-10");
        String other = secretOf("H-11");
        Mqtt5BlockingClient disabled = connect("H-10", "H-10", secret);
        Mqtt5BlockingClient leaked = connect("H-11", "H-11", other);

        credentials.setEnabled("H-10", false);
        String renewed = credentials.replace("H-11").secret();

        await().atMost(SOON).until(() -> disabled.getState() == MqttClientState.DISCONNECTED);
        await().atMost(SOON).until(() -> leaked.getState() == MqttClientState.DISCONNECTED);
        assertThatThrownBy(() -> connect("H-10", "H-10", secret)).isInstanceOf(Mqtt5ConnAckException.class);
        Mqtt5BlockingClient back = connect("H-11", "H-11", renewed);
        awaitRefusals("H-10", RefusalKind.SHUT_OUT);
        publish(back, own("H-11") + "/telemetry", false, MqttQos.AT_LEAST_ONCE);
        back.disconnect();
    }

    @Test
    void takesACertificateInPlaceOfASecret() throws Exception {
        credentials.createCertified("H-20", Kind.DEVICE, List.of(own("H-20")));
        Authority.Issued certificate = authority.issue("H-20");
        Mqtt5BlockingClient device = byCertificate("H-20", certificate);
        publish(device, own("H-20") + "/telemetry", false, MqttQos.AT_LEAST_ONCE);

        assertThatThrownBy(() -> byCertificate("H-21", certificate))
                .as("under another's client id")
                .isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> byCertificate("H-20", null))
                .as("without a certificate")
                .isInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> byCertificate("H-20", new Authority("Scenic devices").issue("H-20")))
                .as("of another authority with the same name")
                .isNotInstanceOf(Mqtt5ConnAckException.class);
        assertThatThrownBy(() -> byCertificate("H-22", authority.issue("H-22")))
                .as("for a device that has no credential")
                .isInstanceOf(Mqtt5ConnAckException.class);

        assertThat(device.getState()).isEqualTo(MqttClientState.CONNECTED);
        Files.setLastModifiedTime(crl, java.nio.file.attribute.FileTime.fromMillis(0));
        authority.revoke(crl, certificate);
        await().atMost(SOON).until(() -> device.getState() == MqttClientState.DISCONNECTED);
        assertThatThrownBy(() -> byCertificate("H-20", certificate)).isInstanceOf(Mqtt5ConnAckException.class);
        awaitRefusals("H-20", RefusalKind.FOREIGN_CLIENT_ID, RefusalKind.UNKNOWN_CLIENT, RefusalKind.CERTIFICATE);
    }

    @Test
    void carriesThePlatformsOwnLineEncrypted() throws Exception {
        MqttSettings settings = new MqttSettings(
                "ssl://localhost:" + tlsPort,
                PlatformCredential.USER,
                platform.password(),
                PlatformCredential.CLIENT_PREFIX + "test",
                List.of("scenic/#"),
                100,
                folder.resolve("ca.pem").toString(),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30));
        LinkedBlockingQueue<Inbound> arrived = new LinkedBlockingQueue<>();
        PahoSubscription line = new PahoSubscription(settings, CLOCK);
        line.open(arrived::add);
        try {
            await().atMost(SOON).until(line::connected);
            String secret = secretOf("H-30");
            Mqtt5BlockingClient device = connect("H-30", "H-30", secret);
            await().atMost(SOON).untilAsserted(() -> {
                publish(device, own("H-30") + "/telemetry", false, MqttQos.AT_LEAST_ONCE);
                Inbound first = arrived.poll(1, TimeUnit.SECONDS);
                assertThat(first).isNotNull();
                assertThat(first.topic()).startsWith("scenic/xijiang/hydrant/");
                line.acknowledge(List.of(first));
            });
            device.disconnect();
        } finally {
            line.close();
        }
    }
}
