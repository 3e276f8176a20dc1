package org.scenicwatch.core.vault;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault at start, or stops the start with one line when its key does not fit. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private final SecureRandom random = new SecureRandom();

    @Bean
    VaultKey vaultKey(VaultSettings settings, JdbcClient jdbc) {
        return new VaultLock(new VaultKeyFile(settings.home()), jdbc).open(random);
    }

    @Bean
    Vault vault(VaultSettings settings, JdbcClient jdbc, VaultKey key) {
        return new Vault(jdbc, key, new VaultFiles(settings.home()), random);
    }

    @Bean
    VehicleRefs vehicleRefs(JdbcClient jdbc, VaultKey key) {
        return new VehicleRefs(jdbc, key, random);
    }
}
