package org.scenicwatch.dashboard.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page needs to begin with: who is signed in, the CSRF token, the site. */
@RestController
class SessionController {

    private final SiteSettings site;
    private final Build build;

    SessionController(SiteSettings site, ObjectProvider<BuildProperties> properties) {
        this.site = site;
        BuildProperties known = properties.getIfAvailable();
        this.build = known == null ? new Build("dev", null) : new Build(version(known), known.getTime());
    }

    private static String version(BuildProperties properties) {
        String version = properties.getVersion();
        return version == null ? "dev" : version;
    }

    @GetMapping("/api/v1/session")
    ResponseEntity<Session> session(CsrfToken csrf) {
        @Nullable
        User user = SignedIn.current()
                .map(who -> new User(
                        who.actor(),
                        who.login(),
                        who.displayName(),
                        who.roles().stream().sorted().toList()))
                .orElse(null);
        Site place = new Site(site.area(), site.name(), site.timeZone().getId(), site.demo(), site.publicUrl());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(user, new Csrf(csrf.getHeaderName(), csrf.getToken()), place, build));
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Session(@Nullable User user, Csrf csrf, Site site, Build build) {}

    record User(String id, String login, String displayName, List<Role> roles) {}

    record Csrf(String headerName, String token) {}

    record Site(
            String area,
            LocalText name,
            String timeZone,
            boolean synthetic,
            @Nullable String publicUrl) {}

    record Build(String version, @Nullable Instant at) {}
}
