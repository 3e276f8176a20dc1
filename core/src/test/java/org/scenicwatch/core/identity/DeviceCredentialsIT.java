package org.scenicwatch.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.vault.VaultKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DeviceCredentialsIT {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final List<String> OWN = List.of("scenic/xijiang/hydrant/H-001");

    private PGSimpleDataSource source;
    private JdbcClient jdbc;

    @BeforeEach
    void migrate() {
        source = PostgresForTests.migratedDatabase().dataSource();
        jdbc = JdbcClient.create(source);
    }

    private DeviceCredentials credentials(Instant now) {
        return new DeviceCredentials(jdbc, VaultKeys.fixed(), at(now));
    }

    private CredentialRefusals refusals(Instant now) {
        return new CredentialRefusals(
                new JdbcTemplate(source), new DataSourceTransactionManager(source), at(now), new SimpleMeterRegistry());
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static RefusalKind refusalOf(Admission admission) {
        return ((Admission.Denied) admission).kind();
    }

    @Test
    void keepsTwoDeviceSecretsGoodDuringARotation() {
        DeviceCredentials now = credentials(START);
        DeviceCredentials.Issued first =
                now.create("H-001", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-001"));
        DeviceCredentials.Issued second = now.rotate("H-001");

        assertThat(now.verify("H-001", first.secret())).isPresent();
        assertThat(now.verify("H-001", second.secret())).isPresent();
        assertThat(now.verify("H-001", "wrong")).isEmpty();
        assertThat(now.verify("H-002", first.secret())).isEmpty();
        DeviceCredentials later =
                credentials(START.plus(DeviceCredentials.OVERLAP).plusSeconds(1));
        assertThat(later.verify("H-001", first.secret())).isEmpty();
        assertThat(later.verify("H-001", second.secret())).isPresent();

        now.setEnabled("H-001", false);
        assertThat(now.verify("H-001", second.secret())).isEmpty();
        assertThat(now.revoke("H-001")).isTrue();
    }

    @Test
    void letsADeviceSpeakForItselfOnly() {
        DeviceCredentials credentials = credentials(START);
        for (String filter :
                List.of("scenic/xijiang/hydrant/H-002", "scenic/xijiang/+/H-001", "#", "scenic/#/x/H-001")) {
            assertThatThrownBy(() -> credentials.create("H-001", DeviceCredential.Kind.DEVICE, List.of(filter)))
                    .as(filter)
                    .isInstanceOf(IdentityRefused.class);
        }
        DeviceCredential gateway = credentials
                .create("gw-demo", DeviceCredential.Kind.GATEWAY, List.of("scenic/xijiang/#"))
                .credential();
        assertThat(gateway.publishes())
                .contains("scenic/xijiang/+/+/telemetry", "scenic/xijiang/+/+/command/result")
                .doesNotContain("scenic/xijiang/+/+/command");
        assertThat(gateway.reads()).contains("scenic/xijiang/+/+/command");
        DeviceCredential device = credentials
                .create("H-001", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-001"))
                .credential();
        assertThat(device.publishes()).contains("scenic/xijiang/hydrant/H-001/status");
        assertThat(device.reads())
                .containsExactly("scenic/xijiang/hydrant/H-001/command", "scenic/xijiang/hydrant/H-001/frame/reply");
    }

    @Test
    void saysWhyAClientMayNotComeIn() {
        DeviceCredentials credentials = credentials(START);
        String secret =
                credentials.create("H-001", DeviceCredential.Kind.DEVICE, OWN).secret();
        assertThat(refusalOf(credentials.admit("H-001", "wrong".getBytes(UTF_8))))
                .isEqualTo(RefusalKind.WRONG_SECRET);
        assertThat(refusalOf(credentials.admit("H-002", secret.getBytes(UTF_8))))
                .isEqualTo(RefusalKind.UNKNOWN_CLIENT);
        credentials.setEnabled("H-001", false);
        assertThat(refusalOf(credentials.admit("H-001", secret.getBytes(UTF_8))))
                .isEqualTo(RefusalKind.SHUT_OUT);
        assertThat(refusalOf(credentials.admitCertified("H-001"))).isEqualTo(RefusalKind.SHUT_OUT);
    }

    @Test
    void letsACertifiedDeviceInWithoutAnySecret() {
        DeviceCredentials credentials = credentials(START);
        credentials.createCertified("H-001", DeviceCredential.Kind.DEVICE, OWN);
        assertThat(credentials.admitCertified("H-001")).isInstanceOf(Admission.Granted.class);
        assertThat(refusalOf(credentials.admit("H-001", new byte[0]))).isEqualTo(RefusalKind.WRONG_SECRET);
    }

    /** Whatever ends a credential tells every process which connections are to be cut, and none that came after. */
    @Test
    void tellsWhichIssueOfACredentialIsShutOut() {
        DeviceCredentials credentials = credentials(START);
        String first =
                credentials.create("H-001", DeviceCredential.Kind.DEVICE, OWN).secret();
        long admitted = epochOf(credentials.admit("H-001", first.getBytes(UTF_8)));
        assertThat(credentials.shutWithin(Duration.ofMinutes(10))).isEmpty();

        String second = credentials.replace("H-001").secret();
        assertThat(refusalOf(credentials.admit("H-001", first.getBytes(UTF_8)))).isEqualTo(RefusalKind.WRONG_SECRET);
        assertThat(credentials.shutWithin(Duration.ofMinutes(10)))
                .containsExactly(new DeviceCredentials.Shut("H-001", admitted));
        long after = epochOf(credentials.admit("H-001", second.getBytes(UTF_8)));
        assertThat(after).isGreaterThan(admitted);

        credentials.rotate("H-001");
        assertThat(credentials.shutWithin(Duration.ofMinutes(10)))
                .as("a planned rotation cuts nobody off")
                .hasSize(1);
        credentials.revoke("H-001");
        assertThat(credentials.shutWithin(Duration.ofMinutes(10))).contains(new DeviceCredentials.Shut("H-001", after));
        assertThat(credentials(START.plus(Duration.ofHours(1))).shutWithin(Duration.ofMinutes(10)))
                .isEmpty();
    }

    private static long epochOf(Admission admission) {
        return ((Admission.Granted) admission).epoch();
    }

    @Test
    void keepsAHashThatOutsideBrokersCanCheck() {
        DeviceCredentials credentials = credentials(START);
        credentials.create("H-001", DeviceCredential.Kind.DEVICE, OWN);
        credentials.createCertified("H-002", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-002"));
        credentials.create("H-003", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-003"));
        credentials.setEnabled("H-003", false);
        List<CredentialList.Exported> exported = new ArrayList<>();
        new CredentialList(jdbc, at(START)).forEachEnabled(exported::add);
        assertThat(exported).extracting(each -> each.credential().clientId()).containsExactly("H-001", "H-002");
        assertThat(exported.get(0).hash()).isNotNull();
        assertThat(exported.get(0).hash().mosquitto()).matches("\\$7\\$101\\$[A-Za-z0-9+/]{16}\\$[A-Za-z0-9+/]{86}==");
        assertThat(exported.get(1).hash()).isNull();
    }

    @Test
    void listsCredentialsByPagesAndFilters() {
        DeviceCredentials credentials = credentials(START);
        for (String id : List.of("A-1", "A-2", "B-1")) {
            credentials.create(id, DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/" + id));
        }
        credentials.create("gw", DeviceCredential.Kind.GATEWAY, List.of("scenic/xijiang/#"));
        credentials.setEnabled("B-1", false);
        credentials.rotate("A-2");
        CredentialList list = new CredentialList(jdbc, at(START));
        CredentialList.Filter all = new CredentialList.Filter(null, null, null);
        assertThat(list.page(all, null, 2))
                .extracting(CredentialEntry::clientId)
                .containsExactly("A-1", "A-2");
        assertThat(list.page(all, "A-2", 9))
                .extracting(CredentialEntry::clientId)
                .containsExactly("B-1", "gw");
        assertThat(list.page(new CredentialList.Filter("a-", null, null), null, 9))
                .hasSize(2);
        assertThat(list.page(new CredentialList.Filter(null, DeviceCredential.Kind.GATEWAY, true), null, 9))
                .hasSize(1);
        assertThat(list.page(all, "A-1", 1).get(0).previousUntil()).isEqualTo(START.plus(DeviceCredentials.OVERLAP));
        assertThat(list.page(all, null, 1).get(0).previousUntil()).isNull();
    }

    @Test
    void countsRefusalsPerClientAndKind() {
        CredentialRefusals first = refusals(START);
        first.record(RefusalKind.FOREIGN_TOPIC, "H-001", "scenic/x\nforged line", "192.0.2.7");
        first.record(RefusalKind.FOREIGN_TOPIC, "H-001", "scenic/y", null);
        first.record(RefusalKind.WRONG_SECRET, "H-001", null, null);
        first.flush();
        first.flush();
        CredentialRefusals later = refusals(START.plusSeconds(60));
        later.record(RefusalKind.FOREIGN_TOPIC, "H-001", null, null, 40);
        later.flush();
        assertThat(later.newest("H-001", 10))
                .containsExactly(
                        new CredentialRefusal(
                                "H-001", RefusalKind.FOREIGN_TOPIC, 42, START, START.plusSeconds(60), "scenic/y", null),
                        new CredentialRefusal("H-001", RefusalKind.WRONG_SECRET, 1, START, START, null, null));
        assertThat(later.forget("H-001")).isEqualTo(2);
    }

    @Test
    void staysSmallHoweverManyStrangersKnockAndKeepsTheKnown() {
        credentials(START).create("H-001", DeviceCredential.Kind.DEVICE, OWN);
        CredentialRefusals refusals = refusals(START);
        refusals.record(RefusalKind.WRONG_SECRET, "H-001", null, null);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2_000; i++) {
                refusals.record(RefusalKind.UNKNOWN_CLIENT, "stranger-" + round + "-" + i, null, null);
            }
            refusals.flush();
        }
        List<CredentialRefusal> all = refusals.newest(null, 100_000);
        assertThat(all).hasSize(CredentialRefusals.MOST_STRANGERS + 1);
        assertThat(all).extracting(CredentialRefusal::clientId).contains("H-001");
        assertThat(refusals.newest("", 10))
                .as("the many are counted together")
                .extracting(CredentialRefusal::count)
                .containsExactly(3 * 2_000L - 3 * CredentialRefusals.MOST_AT_A_TIME + 1);
    }
}
