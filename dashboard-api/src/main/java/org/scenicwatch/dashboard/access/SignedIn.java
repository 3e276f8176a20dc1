package org.scenicwatch.dashboard.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.Role;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls: a person with a login session or a program with an API token.
 *
 * @param actor {@code user:<uuid>} or {@code token:<id>}, as it goes into the metadata of commands
 * @param login what the person typed, or the token's name
 * @param sessionId the login session, null for a program
 */
public record SignedIn(
        String actor,
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable String sessionId) implements AuthenticatedPrincipal {

    /** The actor: the name under which messages to this caller are addressed. */
    @Override
    public String getName() {
        return actor;
    }

    /** The caller of the present request, or empty when nobody is signed in. */
    public static Optional<SignedIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** Whether what people wrote may be read, and so looked for. */
    public boolean mayReadStatements() {
        return Roles.any(roles, Roles.STATEMENTS);
    }

    /** Without name and roles: this may end in a log line. */
    @Override
    public String toString() {
        return actor;
    }
}
