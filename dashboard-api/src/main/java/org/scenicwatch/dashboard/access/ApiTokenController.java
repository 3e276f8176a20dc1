package org.scenicwatch.dashboard.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.scenicwatch.core.identity.ApiToken;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programs that may call the API. */
@RestController
@RequestMapping("/api/v1/api-tokens")
class ApiTokenController {

    private final ApiTokens tokens;
    private final OpenSockets sockets;

    ApiTokenController(ApiTokens tokens, OpenSockets sockets) {
        this.tokens = tokens;
        this.sockets = sockets;
    }

    record NewToken(
            @NotNull @Size(max = 100) String name, @NotNull Role role) {}

    /** The only time that the token's text is shown. */
    record Created(ApiToken token, String secret) {}

    @GetMapping
    UserController.Items<ApiToken> all() {
        return UserController.Items.of(tokens.all());
    }

    @PostMapping
    ResponseEntity<Created> create(@Valid @RequestBody NewToken token) {
        String by = SignedIn.current().map(SignedIn::actor).orElseThrow(ApiProblem::notFound);
        ApiTokens.Created created = tokens.create(token.name(), token.role(), by);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Created(created.token(), created.text()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        if (!tokens.revoke(id)) {
            throw ApiProblem.notFound();
        }
        sockets.closeActor("token:" + id);
        return ResponseEntity.noContent().build();
    }
}
