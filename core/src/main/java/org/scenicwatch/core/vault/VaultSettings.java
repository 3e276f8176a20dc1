package org.scenicwatch.core.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the vault keeps what must not lie in the database folder.
 *
 * @param home the platform's folder; the key is {@code keys/vault.key} and sealed files are under {@code vault/}
 */
@ConfigurationProperties("scenicwatch")
record VaultSettings(@DefaultValue("var") Path home) {}
