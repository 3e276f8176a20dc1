package org.scenicwatch.dashboard.mediation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** What the vault keeps of mediations: people, places and words, each entry about its case. */
@Component
class Confidences {

    static final String TEXT = "text";

    private final Vault vault;

    Confidences(Vault vault) {
        this.vault = vault;
    }

    /** Entries of one command: all are forgotten when it is refused. */
    final class Sealed {

        private final String caseId;
        private final List<VaultRef> refs = new ArrayList<>();

        private Sealed(String caseId) {
            this.caseId = caseId;
        }

        /** Where the words lie; none when there are none. */
        @Nullable
        String words(@Nullable String text) {
            return text == null || text.isBlank() ? null : entry(Map.of(TEXT, text.strip()));
        }

        /** Where the texts lie, without those that are empty. */
        String entry(Map<String, @Nullable String> texts) {
            Map<String, String> kept = new LinkedHashMap<>();
            texts.forEach((name, text) -> {
                if (text != null && !text.isBlank()) {
                    kept.put(name, text.strip());
                }
            });
            VaultRef ref = vault.store(VaultKind.MEDIATION, CaseIds.aggregate(caseId), kept, Map.of());
            refs.add(ref);
            return ref.value();
        }

        void forget() {
            refs.forEach(vault::erase);
        }
    }

    Sealed about(String caseId) {
        return new Sealed(caseId);
    }

    /** What lies there; nothing when it was erased or there is no reference. */
    Map<String, String> read(@Nullable String ref) {
        return ref == null || !VaultRef.isRef(ref)
                ? Map.of()
                : vault.fields(VaultKind.MEDIATION, new VaultRef(Objects.requireNonNull(ref)))
                        .orElse(Map.of());
    }
}
