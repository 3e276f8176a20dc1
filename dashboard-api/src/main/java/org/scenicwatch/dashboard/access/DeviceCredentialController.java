package org.scenicwatch.dashboard.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
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

/** The devices and gateways that may speak to the broker. */
@RestController
@RequestMapping("/api/v1/device-credentials")
class DeviceCredentialController {

    private final DeviceCredentials credentials;

    DeviceCredentialController(DeviceCredentials credentials) {
        this.credentials = credentials;
    }

    record NewCredential(
            @NotNull @Size(max = 64) String clientId,
            @NotNull DeviceCredential.Kind kind,
            @NotNull @Size(min = 1, max = 100) List<@Size(max = 256) String> topicFilters) {}

    /** The only time that the secret is shown. */
    record Shown(DeviceCredential credential, String secret) {
        static ResponseEntity<Shown> of(HttpStatus status, DeviceCredentials.Issued issued) {
            return ResponseEntity.status(status)
                    .cacheControl(CacheControl.noStore())
                    .body(new Shown(issued.credential(), issued.secret()));
        }
    }

    @GetMapping
    UserController.Items<DeviceCredential> all() {
        return UserController.Items.of(credentials.all());
    }

    @PostMapping
    ResponseEntity<Shown> create(@Valid @RequestBody NewCredential wanted) {
        if (credentials.all().stream().anyMatch(known -> known.clientId().equals(wanted.clientId()))) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "identity.credential-exists",
                    "该客户端已有凭据，请改用更换密钥。",
                    "This client has a credential; rotate its secret instead.");
        }
        return Shown.of(
                HttpStatus.CREATED, credentials.create(wanted.clientId(), wanted.kind(), wanted.topicFilters()));
    }

    /** Another secret; the present one stays good for {@link DeviceCredentials#OVERLAP}. */
    @PostMapping("/{clientId}/rotate")
    ResponseEntity<Shown> rotate(@PathVariable String clientId) {
        return Shown.of(HttpStatus.OK, credentials.rotate(clientId));
    }

    @DeleteMapping("/{clientId}")
    ResponseEntity<Void> revoke(@PathVariable String clientId) {
        if (!credentials.revoke(clientId)) {
            throw ApiProblem.notFound();
        }
        return ResponseEntity.noContent().build();
    }
}
