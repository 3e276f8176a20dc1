package org.scenicwatch.core.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Swaps plates for opaque vehicle references: the same plate has the same reference until it is forgotten. Takes part
 * in the caller's transaction; a reference made there is remembered in memory only once that has committed.
 * Thread-safe.
 */
public final class VehicleRefs {

    private static final String PLATE = "plate";

    private final JdbcClient jdbc;
    private final VaultKey key;
    private final SecureRandom random;

    /** By blind index, never by plate. Bounded, and short-lived so that a plate forgotten on another node goes too. */
    private final Cache<ByteBuffer, String> known;

    VehicleRefs(JdbcClient jdbc, VaultKey key, SecureRandom random) {
        this.jdbc = jdbc;
        this.key = key;
        this.random = random;
        this.known = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build();
    }

    /** The reference of one plate; many plates go through {@link #refsFor} in one statement. */
    public String refFor(String plate) {
        Map<String, String> refs = refsFor(List.of(plate));
        return refs.values().iterator().next();
    }

    /** The references of plates as they were written, in at most one statement. */
    public Map<String, String> refsFor(Collection<String> plates) {
        Map<String, String> refs = new HashMap<>();
        // Sorted by blind index: writers that meet on the same plates take their row locks in one order.
        Map<ByteBuffer, String> missing = new TreeMap<>();
        Map<String, ByteBuffer> blinds = new HashMap<>();
        for (String plate : plates) {
            String normal = normalise(plate);
            ByteBuffer blind = ByteBuffer.wrap(key.blind(VaultKind.VEHICLE, PLATE, normal));
            blinds.put(plate, blind);
            String ref = known.getIfPresent(blind);
            if (ref == null) {
                missing.put(blind, normal);
            } else {
                refs.put(plate, ref);
            }
        }
        if (!missing.isEmpty()) {
            Map<ByteBuffer, String> stored = insertMissing(missing);
            blinds.forEach((plate, blind) -> {
                String ref = stored.get(blind);
                if (ref != null) {
                    refs.put(plate, ref);
                }
            });
            rememberAfterCommit(stored);
        }
        return refs;
    }

    /** The plates behind references; a forgotten vehicle is left out. For authorised callers only. */
    public Map<String, String> platesOf(Collection<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        Map<String, String> plates = new HashMap<>();
        jdbc.sql("select ref, sealed from vault_vehicle where ref = any (?)")
                .param(refs.toArray(new String[0]))
                .query(row -> {
                    VaultRef ref = new VaultRef(row.getString(1));
                    byte[] plain = key.open(row.getBytes(2), Vault.context(ref, VaultKind.VEHICLE));
                    plates.put(ref.value(), new String(plain, StandardCharsets.UTF_8));
                });
        return plates;
    }

    /** The masked plates behind references, as screens show them; a forgotten vehicle is left out. */
    public Map<String, String> maskedPlatesOf(Collection<String> refs) {
        Map<String, String> masked = new HashMap<>();
        platesOf(refs).forEach((ref, plate) -> masked.put(ref, Masks.plate(plate)));
        return masked;
    }

    /** Forgets a vehicle; its next passage gets another reference. */
    public void forget(String ref) {
        jdbc.sql("delete from vault_vehicle where ref = ? returning blind")
                .param(ref)
                .query((row, n) -> ByteBuffer.wrap(row.getBytes(1)))
                .optional()
                .ifPresent(known::invalidate);
    }

    private Map<ByteBuffer, String> insertMissing(Map<ByteBuffer, String> missing) {
        List<byte[]> blinds = new ArrayList<>();
        List<String> refs = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        missing.forEach((blind, plate) -> {
            VaultRef ref = Vault.newRef(random);
            byte[] nonce = new byte[VaultKey.nonceBytes()];
            random.nextBytes(nonce);
            blinds.add(blind.array());
            refs.add(ref.value());
            sealed.add(key.seal(plate.getBytes(StandardCharsets.UTF_8), Vault.context(ref, VaultKind.VEHICLE), nonce));
        });
        Map<ByteBuffer, String> stored = new HashMap<>();
        // "do update" and not "do nothing": it answers the row of a writer whose commit this snapshot does not see.
        jdbc.sql("""
                        insert into vault_vehicle (blind, ref, sealed)
                        select * from unnest(?::bytea[], ?::text[], ?::bytea[])
                        on conflict (blind) do update set blind = excluded.blind
                        returning blind, ref
                        """)
                .params(blinds.toArray(new byte[0][]), refs.toArray(new String[0]), sealed.toArray(new byte[0][]))
                .query(row -> {
                    stored.put(ByteBuffer.wrap(row.getBytes(1)), row.getString(2));
                });
        return stored;
    }

    private void rememberAfterCommit(Map<ByteBuffer, String> stored) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.putAll(stored);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.putAll(stored);
            }
        });
    }

    /** One vehicle is one plate however it is spaced and dotted: 贵H·12345, 贵h 12345. */
    static String normalise(String plate) {
        StringBuilder normal = new StringBuilder(plate.length());
        plate.codePoints().filter(c -> Character.isLetterOrDigit(c)).forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }
}
