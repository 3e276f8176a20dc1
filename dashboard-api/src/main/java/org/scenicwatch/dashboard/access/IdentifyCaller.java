package org.scenicwatch.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.LoginSessions;
import org.scenicwatch.core.identity.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls: by the bearer token when there is one, and by it alone, else by the session cookie. A wrong token
 * is refused at once; a cookie that is over counts as nobody.
 */
final class IdentifyCaller extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final LoginSessions sessions;
    private final ApiTokens tokens;
    private final ProblemWriter problems;
    private final SecurityContextRepository contexts;

    IdentifyCaller(
            LoginSessions sessions, ApiTokens tokens, ProblemWriter problems, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.problems = problems;
        this.contexts = contexts;
    }

    /** Whether the request comes with an API token and needs no protection against forged forms. */
    static boolean hasToken(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> caller;
        if (hasToken(request)) {
            String text = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BEARER.length())
                    .strip();
            caller = tokens.verify(text)
                    .map(token -> new SignedIn(token.actor(), token.name(), token.name(), Set.of(token.role()), null));
            if (caller.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                problems.write(request, response, HttpStatus.UNAUTHORIZED);
                return;
            }
        } else {
            caller = SessionCookie.read(request)
                    .flatMap(sessions::find)
                    .map(active -> new SignedIn(
                            active.user().id(),
                            active.user().login(),
                            active.user().displayName(),
                            active.user().roles(),
                            active.id()));
        }
        caller.ifPresent(who -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication(who));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    static Authentication authentication(SignedIn who) {
        List<GrantedAuthority> authorities = who.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(authority(role)))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }
}
