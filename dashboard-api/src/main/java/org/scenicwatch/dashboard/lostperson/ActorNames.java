package org.scenicwatch.dashboard.lostperson;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;

/** What people call actors, each asked for once. */
final class ActorNames {

    private static final String USER = "user:";

    private final Users users;
    private final Map<String, Optional<String>> known = new HashMap<>();

    ActorNames(Users users) {
        this.users = users;
    }

    SearchView.Deed of(SearchRow.Deed deed) {
        return new SearchView.Deed(deed.at(), name(deed.by()));
    }

    SearchView.@Nullable Deed ofOptional(SearchRow.@Nullable Deed deed) {
        return deed == null ? null : of(deed);
    }

    private @Nullable String name(String actor) {
        return known.computeIfAbsent(
                        actor, id -> id.startsWith(USER) ? users.byId(id).map(AppUser::displayName) : Optional.empty())
                .orElse(null);
    }
}
