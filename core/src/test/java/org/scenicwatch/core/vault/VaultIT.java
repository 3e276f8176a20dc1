package org.scenicwatch.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class VaultIT {

    @TempDir
    Path home;

    private final SecureRandom random = new SecureRandom();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Vault vault;
    private VehicleRefs vehicles;

    @BeforeEach
    void openVault() {
        PGSimpleDataSource source = PostgresForTests.migratedDatabase().dataSource();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        VaultKey key = lock(home).open(random);
        vault = new Vault(jdbc, key, new VaultFiles(home), random);
        vehicles = new VehicleRefs(jdbc, key, random);
    }

    private VaultLock lock(Path folder) {
        return new VaultLock(new VaultKeyFile(folder), jdbc);
    }

    @Test
    void keepsTextsSealedAndFindsThemByBlindIndex() {
        VaultRef ref = vault.store(
                VaultKind.COMPLAINT,
                "complaint:1",
                Map.of("statement", "房东多收了钱", "phone", "13812341234"),
                Map.of("phone", "13812341234"));

        assertThat(vault.fields(VaultKind.COMPLAINT, ref))
                .hasValue(Map.of("statement", "房东多收了钱", "phone", "13812341234"));
        assertThat(vault.find(VaultKind.COMPLAINT, "phone", "13812341234")).containsExactly(ref);
        assertThat(vault.find(VaultKind.COMPLAINT, "phone", "1381234")).isEmpty();
        assertThat(vault.fields(VaultKind.PERSON, ref)).isEmpty();
        byte[] stored = jdbc.sql("select sealed from vault_entry")
                .query((r, n) -> r.getBytes(1))
                .single();
        assertThat(new String(stored, UTF_8)).doesNotContain("13812341234").doesNotContain("房东");
    }

    @Test
    void readsWhatWasErasedAsEmpty() {
        VaultRef text = vault.store(VaultKind.COMPLAINT, "s", Map.of("a", "b"), Map.of("phone", "1"));
        VaultRef photo = vault.storeFile(VaultKind.PHOTO, "s", new byte[] {1, 2, 3}, Map.of("width", "1"));
        assertThat(vault.file(VaultKind.PHOTO, photo)).hasValue(new byte[] {1, 2, 3});
        assertThat(filesIn(home.resolve("vault"))).hasSize(1);

        assertThat(vault.eraseSubject("s")).isEqualTo(2);
        vault.erase(text);

        assertThat(vault.fields(VaultKind.COMPLAINT, text)).isEmpty();
        assertThat(vault.file(VaultKind.PHOTO, photo)).isEmpty();
        assertThat(vault.find(VaultKind.COMPLAINT, "phone", "1")).isEmpty();
        assertThat(filesIn(home.resolve("vault"))).isEmpty();
    }

    @Test
    void takesAFileBackWhenItsTransactionDoes() {
        transaction.executeWithoutResult(status -> {
            vault.storeFile(VaultKind.PHOTO, null, new byte[] {1}, Map.of());
            status.setRollbackOnly();
        });
        assertThat(filesIn(home.resolve("vault"))).isEmpty();

        VaultRef photo = vault.storeFile(VaultKind.PHOTO, null, new byte[] {1}, Map.of());
        transaction.executeWithoutResult(status -> {
            vault.erase(photo);
            status.setRollbackOnly();
        });
        assertThat(vault.file(VaultKind.PHOTO, photo)).isPresent();
    }

    @Test
    void refusesASealedFileThatWasExchanged() throws IOException {
        VaultRef one = vault.storeFile(VaultKind.PHOTO, null, new byte[] {1}, Map.of());
        VaultRef two = vault.storeFile(VaultKind.PHOTO, null, new byte[] {2}, Map.of());
        List<Path> files = filesIn(home.resolve("vault"));
        byte[] first = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), Files.readAllBytes(files.get(1)));
        Files.write(files.get(1), first);

        assertThatThrownBy(() -> vault.file(VaultKind.PHOTO, one)).isInstanceOf(VaultTampered.class);
        assertThatThrownBy(() -> vault.file(VaultKind.PHOTO, two)).isInstanceOf(VaultTampered.class);
    }

    @Test
    void givesTheSamePlateTheSameReference() {
        Map<String, String> refs = vehicles.refsFor(List.of("贵H12345", "贵H·12345", "贵A00001"));
        assertThat(refs).hasSize(3);
        assertThat(refs.get("贵H12345")).isEqualTo(refs.get("贵H·12345")).isNotEqualTo(refs.get("贵A00001"));
        assertThat(vehicles.refFor("贵h 12345")).isEqualTo(refs.get("贵H12345"));
        assertThat(vehicles.maskedPlatesOf(refs.values()))
                .containsEntry(refs.get("贵A00001"), "贵A**001")
                .hasSize(2);

        vehicles.forget(refs.get("贵A00001"));
        assertThat(vehicles.platesOf(refs.values())).hasSize(1);
        assertThat(vehicles.refFor("贵A00001")).isNotEqualTo(refs.get("贵A00001"));
    }

    @Test
    void remembersNoReferenceOfARolledBackTransaction() {
        String[] lost = new String[1];
        transaction.executeWithoutResult(status -> {
            lost[0] = vehicles.refFor("贵H12345");
            status.setRollbackOnly();
        });
        String kept = vehicles.refFor("贵H12345");
        assertThat(kept).isNotEqualTo(lost[0]);
        assertThat(vehicles.platesOf(List.of(kept))).hasSize(1);
    }

    @Test
    void startsOnlyWithTheKeyItWasSealedWith() throws IOException {
        Path file = home.resolve("keys/vault.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(lock(home).open(random)).isNotNull();

        byte[] right = Files.readAllBytes(file);
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> lock(home).open(random))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("is not a vault key");

        Files.delete(file);
        assertThatThrownBy(() -> lock(home).open(random))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("is missing, but this database was sealed with it");
        assertThat(file).doesNotExist();

        new VaultKeyFile(home).create(random);
        assertThatThrownBy(() -> lock(home).open(random))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("is not the one this database was sealed with");

        Files.write(file, right);
        assertThat(lock(home).open(random)).isNotNull();
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
