package org.scenicwatch.dashboard.routing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** What people call bodies and each other, and what they wrote. */
@Component
class RoutingWords {

    private static final String USER = "user:";

    private final CaseCatalogue catalogue;
    private final Users users;
    private final Vault vault;

    RoutingWords(CaseCatalogue catalogue, Users users, Vault vault) {
        this.catalogue = catalogue;
        this.users = users;
        this.vault = vault;
    }

    /** A code with its name. */
    record Named(String id, LocalText name) {}

    Named body(String id) {
        return new Named(id, catalogue.body(id).map(CaseCatalogue.Entry::title).orElse(new LocalText(id, id)));
    }

    /** What people call an actor; none: it is no person. */
    @Nullable
    String person(@Nullable String actor) {
        return actor == null || !actor.startsWith(USER)
                ? null
                : users.byId(actor).map(AppUser::displayName).orElse(null);
    }

    /** What a person wrote; none: nothing, or it was erased. */
    @Nullable
    String note(@Nullable String ref) {
        return fields(VaultKind.NOTE, ref).map(fields -> fields.get("text")).orElse(null);
    }

    Optional<Map<String, String>> fields(VaultKind kind, @Nullable String ref) {
        return ref == null || !VaultRef.isRef(ref) ? Optional.empty() : vault.fields(kind, new VaultRef(ref));
    }
}
