package org.scenicwatch.core.identity;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.VaultKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The services of the identity area. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    Users users(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Users(jdbc, transactions, clock);
    }

    @Bean
    LoginSessions loginSessions(JdbcClient jdbc, Users users, Clock clock) {
        return new LoginSessions(jdbc, users, clock);
    }

    @Bean
    ApiTokens apiTokens(JdbcClient jdbc, Clock clock) {
        return new ApiTokens(jdbc, clock);
    }

    @Bean
    DeviceCredentials deviceCredentials(JdbcClient jdbc, VaultKey key, Clock clock) {
        return new DeviceCredentials(jdbc, key, clock);
    }

    @Bean
    CredentialList credentialList(JdbcClient jdbc, Clock clock) {
        return new CredentialList(jdbc, clock);
    }

    @Bean
    CredentialRefusals credentialRefusals(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new CredentialRefusals(jdbc, transactions, clock, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    RefusalWriter refusalWriter(CredentialRefusals refusals) {
        return new RefusalWriter(refusals);
    }

    @Bean
    FirstStart firstStart(Users users, @Value("${scenicwatch.admin-password:#{null}}") @Nullable String password) {
        return new FirstStart(users, password);
    }
}
