package org.scenicwatch.core.identity;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.scenicwatch.core.vault.VaultKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The services of the identity area over a test's database. */
public final class IdentityForTests {

    private IdentityForTests() {}

    public static DeviceCredentials credentials(DataSource database, Clock clock) {
        return new DeviceCredentials(JdbcClient.create(database), VaultKeys.fixed(), clock);
    }

    public static CredentialRefusals refusals(DataSource database, Clock clock) {
        return new CredentialRefusals(
                new JdbcTemplate(database),
                new DataSourceTransactionManager(database),
                clock,
                new SimpleMeterRegistry());
    }
}
