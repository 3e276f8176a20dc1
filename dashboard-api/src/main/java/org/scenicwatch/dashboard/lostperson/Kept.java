package org.scenicwatch.dashboard.lostperson;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** What the vault keeps of a search: texts by name, erased with its end. */
@Component
class Kept {

    private final Vault vault;

    Kept(Vault vault) {
        this.vault = vault;
    }

    /** Named texts to be kept; what is empty is left out. */
    static final class Sheet {

        private final Map<String, String> fields = new LinkedHashMap<>();

        Sheet put(String name, @Nullable Object value) {
            String text = value == null ? "" : value.toString().strip();
            if (!text.isEmpty()) {
                fields.put(name, text);
            }
            return this;
        }
    }

    /** Texts that were kept; each may be missing. */
    static final class Page {

        private final Map<String, String> fields;

        Page(Map<String, String> fields) {
            this.fields = fields;
        }

        @Nullable
        String text(String name) {
            return fields.get(name);
        }

        @Nullable
        Double number(String name) {
            String text = fields.get(name);
            return text == null ? null : Double.valueOf(text);
        }

        @Nullable
        Instant instant(String name) {
            String text = fields.get(name);
            return text == null ? null : Instant.parse(text);
        }
    }

    VaultRef store(String searchId, Sheet sheet) {
        return vault.store(VaultKind.LOST_PERSON, searchId, sheet.fields, Map.of());
    }

    VaultRef storePhoto(String searchId, byte[] jpeg) {
        return vault.storeFile(VaultKind.LOST_PERSON, searchId, jpeg, Map.of("type", "image/jpeg"));
    }

    /** What was kept; an empty page when it was erased. */
    Page read(@Nullable String ref) {
        return new Page(known(ref)
                .flatMap(known -> vault.fields(VaultKind.LOST_PERSON, known))
                .orElse(Map.of()));
    }

    Optional<byte[]> photo(@Nullable String ref) {
        return known(ref).flatMap(known -> vault.file(VaultKind.LOST_PERSON, known));
    }

    void erase(VaultRef ref) {
        vault.erase(ref);
    }

    private static Optional<VaultRef> known(@Nullable String ref) {
        return ref == null || !VaultRef.isRef(ref) ? Optional.empty() : Optional.of(new VaultRef(ref));
    }
}
