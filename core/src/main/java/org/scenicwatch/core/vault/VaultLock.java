package org.scenicwatch.core.vault;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings key file and database together: a database is sealed with one key, and says so when another is offered. */
final class VaultLock {

    private final VaultKeyFile file;
    private final JdbcClient jdbc;

    VaultLock(VaultKeyFile file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    /**
     * The key of this database; created at the first start.
     *
     * @throws VaultKeyProblem when the key is missing though something was sealed with it, unreadable, or another one
     */
    VaultKey open(SecureRandom random) {
        Optional<byte[]> sealedWith = fingerprint();
        if (sealedWith.isPresent() && !file.exists()) {
            throw new VaultKeyProblem("The vault key " + file.path()
                    + " is missing, but this database was sealed with it: put it back from your key backup.");
        }
        VaultKey key = file.exists() ? file.read() : file.create(random);
        if (sealedWith.isEmpty()) {
            jdbc.sql("insert into vault_key (fingerprint) values (?) on conflict do nothing")
                    .param(key.fingerprint())
                    .update();
            sealedWith = fingerprint();
        }
        if (!sealedWith.map(known -> VaultKey.same(known, key.fingerprint())).orElse(false)) {
            throw new VaultKeyProblem("The vault key " + file.path()
                    + " is not the one this database was sealed with: put the right one back from your key backup.");
        }
        return key;
    }

    private Optional<byte[]> fingerprint() {
        return jdbc.sql("select fingerprint from vault_key")
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
