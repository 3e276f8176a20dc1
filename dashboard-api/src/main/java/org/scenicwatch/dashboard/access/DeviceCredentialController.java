package org.scenicwatch.dashboard.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.CredentialEntry;
import org.scenicwatch.core.identity.CredentialList;
import org.scenicwatch.core.identity.CredentialRefusal;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The devices and gateways that may speak to the broker, and what they were refused. */
@RestController
@RequestMapping("/api/v1/device-credentials")
@Tag(name = "device-credentials")
class DeviceCredentialController {

    private static final int USUAL = 100;

    private final DeviceCredentials credentials;
    private final CredentialList list;
    private final CredentialRefusals refusals;

    DeviceCredentialController(DeviceCredentials credentials, CredentialList list, CredentialRefusals refusals) {
        this.credentials = credentials;
        this.list = list;
        this.refusals = refusals;
    }

    record NewCredential(
            @NotNull @Size(max = 64) String clientId,
            DeviceCredential.@NotNull Kind kind,
            @NotNull @Size(min = 1, max = 100) List<@Size(max = 256) String> topicFilters,
            @Nullable Boolean certificateOnly) {}

    record Rotation(@Nullable Boolean atOnce) {}

    /** The only time that the secret is shown; none for a client that comes in by certificate. */
    record Shown(DeviceCredential credential, @Nullable String secret) {
        static ResponseEntity<Shown> of(HttpStatus status, DeviceCredential credential, @Nullable String secret) {
            return ResponseEntity.status(status)
                    .cacheControl(CacheControl.noStore())
                    .body(new Shown(credential, secret));
        }
    }

    @Operation(summary = "Credentials by client id / 设备凭据")
    @GetMapping
    Page<CredentialEntry> page(
            @Parameter(description = "part of the client id or of a topic filter")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @RequestParam(required = false) DeviceCredential.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Boolean enabled,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit, USUAL);
        List<CredentialEntry> found = list.page(new CredentialList.Filter(text, kind, enabled), cursor, size + 1);
        return found.size() <= size
                ? Page.whole(found)
                : new Page<>(found.subList(0, size), found.get(size - 1).clientId());
    }

    @Operation(summary = "Issue a credential; its secret is shown once / 签发")
    @PostMapping
    ResponseEntity<Shown> create(@Valid @RequestBody NewCredential wanted) {
        if (!list.known(List.of(wanted.clientId())).isEmpty()) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT,
                    "identity.credential-exists",
                    "该客户端已有凭据，请改用更换密钥。",
                    "This client has a credential; rotate its secret instead.");
        }
        if (Boolean.TRUE.equals(wanted.certificateOnly())) {
            return Shown.of(
                    HttpStatus.CREATED,
                    credentials.createCertified(wanted.clientId(), wanted.kind(), wanted.topicFilters()),
                    null);
        }
        DeviceCredentials.Issued issued = credentials.create(wanted.clientId(), wanted.kind(), wanted.topicFilters());
        return Shown.of(HttpStatus.CREATED, issued.credential(), issued.secret());
    }

    @Operation(
            summary = "Another secret; the present one stays good for 7 days, or ends at once / 更换密钥",
            description = "With atOnce the present secret is void and open connections of the client are cut.")
    @PostMapping("/{clientId}/rotate")
    ResponseEntity<Shown> rotate(
            @PathVariable String clientId, @RequestBody(required = false) @Nullable Rotation rotation) {
        boolean atOnce = rotation != null && Boolean.TRUE.equals(rotation.atOnce());
        DeviceCredentials.Issued issued = atOnce ? credentials.replace(clientId) : credentials.rotate(clientId);
        return Shown.of(HttpStatus.OK, issued.credential(), issued.secret());
    }

    @Operation(summary = "Shut a client out; its open connections are cut within seconds / 停用")
    @PostMapping("/{clientId}/disable")
    ResponseEntity<Void> disable(@PathVariable String clientId) {
        credentials.setEnabled(clientId, false);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Let a client in again / 启用")
    @PostMapping("/{clientId}/enable")
    ResponseEntity<Void> enable(@PathVariable String clientId) {
        credentials.setEnabled(clientId, true);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "End a credential; open connections are cut within seconds / 吊销")
    @DeleteMapping("/{clientId}")
    ResponseEntity<Void> revoke(@PathVariable String clientId) {
        if (!credentials.revoke(clientId)) {
            throw ApiProblem.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "What clients were refused, newest first / 被拒绝的接入")
    @GetMapping("/refusals")
    Page<CredentialRefusal> refusals(
            @RequestParam(required = false) @Nullable String clientId,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Page.whole(refusals.newest(clientId, Page.limit(limit, USUAL)));
    }

    @Operation(summary = "Forget a client's refusals, after somebody has seen to them / 清除记录")
    @DeleteMapping("/refusals")
    ResponseEntity<Void> forget(@RequestParam String clientId) {
        refusals.forget(clientId);
        return ResponseEntity.noContent().build();
    }
}
