package org.scenicwatch.dashboard.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The people who can log in; everything but the directory is the administrator's. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final Users users;
    private final ApiTokens tokens;
    private final OpenSockets sockets;

    UserController(Users users, ApiTokens tokens, OpenSockets sockets) {
        this.users = users;
        this.tokens = tokens;
        this.sockets = sockets;
    }

    /** A list, as the outside contract has them; all of it is on the first page. */
    record Items<T>(List<T> items, @Nullable String next) {
        static <T> Items<T> of(List<T> items) {
            return new Items<>(items, null);
        }
    }

    record Named(String id, String displayName) {}

    record NewUser(
            @NotNull @Size(max = 64) String login,
            @Nullable @Size(max = 100) String displayName,
            @NotNull Set<Role> roles,
            @NotNull @Size(max = 256) String password) {}

    record Change(
            @Nullable Boolean enabled,
            @Nullable Set<Role> roles,
            @Nullable @Size(max = 256) String password) {}

    /** Who stands behind an actor, for everybody who sees the screen. */
    @GetMapping("/directory")
    Items<Named> directory() {
        return Items.of(Stream.concat(
                        users.all().stream().map(user -> new Named(user.id(), user.displayName())),
                        tokens.all().stream().map(token -> new Named(token.actor(), token.name())))
                .toList());
    }

    @GetMapping
    Items<AppUser> all() {
        return Items.of(users.all());
    }

    @PostMapping
    ResponseEntity<AppUser> create(@Valid @RequestBody NewUser user) {
        String displayName = Optional.ofNullable(user.displayName()).orElse("");
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(users.create(user.login(), displayName, user.roles(), user.password()));
    }

    /** Changes what is given: whether the person may come in, the roles, the password. Ends their sessions. */
    @PostMapping("/{id}")
    AppUser change(@PathVariable String id, @Valid @RequestBody Change change) {
        AppUser user = users.byId(id).orElseThrow(ApiProblem::notFound);
        Set<Role> roles = change.roles();
        if (roles != null) {
            user = users.setRoles(id, roles);
        }
        String password = change.password();
        if (password != null) {
            user = users.setPassword(id, password);
        }
        Boolean enabled = change.enabled();
        if (enabled != null) {
            user = users.setEnabled(id, enabled);
        }
        sockets.closeActor(id);
        return user;
    }
}
