package org.scenicwatch.dashboard.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.complainant.Origin;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKey;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * From where complaints come, known by keyed hashes only, and from where none are taken for a while. What is urgent is
 * taken from everywhere: an address may be a whole inn's, and a call for help is no abuse.
 */
@Component
public class Origins {

    /** How long it is remembered from which address a complaint came. */
    static final Duration KEPT = Duration.ofDays(30);

    private final OriginTables tables;
    private final Vault vault;
    private final byte[] addressKey;
    private final IntakeSettings settings;
    private final Clock clock;

    Origins(OriginTables tables, Vault vault, VaultKey key, IntakeSettings settings, Clock clock) {
        this.tables = tables;
        this.vault = vault;
        this.addressKey = key.derive("complaint-origin/1");
        this.settings = settings;
        this.clock = clock;
    }

    /** The keyed hash of an address as an origin. */
    String ofAddress(String address) {
        return hex(VaultKey.hmac(addressKey, OriginAddress.of(address).getBytes(StandardCharsets.UTF_8)));
    }

    /** Remembers from which address a complaint came; in the caller's transaction. */
    void remember(VaultRef complaint, String origin, Instant at) {
        tables.forgetBefore(Timestamp.from(at.minus(KEPT)));
        tables.put(complaint.value(), origin, Timestamp.from(at));
    }

    /** By what a complaint's origin is known, as far as it is remembered. */
    public Optional<String> of(String complaintRef, Origin by) {
        return switch (by) {
            case ADDRESS -> tables.addressOf(complaintRef);
            case PHONE ->
                vault.fields(VaultKind.COMPLAINT, new VaultRef(complaintRef))
                        .map(fields -> fields.get(Intake.PHONE))
                        .map(this::ofPhone);
        };
    }

    /**
     * @throws ApiProblem 403 {@code complaint.origin-blocked} with another way to the centre; the refusal is counted
     */
    void check(String address, @Nullable String typedPhone) {
        String phone = PublicFields.phone(typedPhone);
        List<String> origins =
                phone == null ? List.of(ofAddress(address)) : List.of(ofAddress(address), ofPhone(phone));
        if (tables.countRefused(origins, Timestamp.from(clock.instant())) > 0) {
            String number = settings.centrePhone().isBlank() ? "12345" : settings.centrePhone();
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "complaint.origin-blocked",
                    "目前不能从这里网上提交此类反映。请致电服务中心 " + number + "，或到服务中心当面反映；紧急情况请拨打 110、119、120。您填写的内容仍保留在本页。",
                    "Reports of this kind are not taken online from here at present. Please call the service centre on "
                            + number
                            + " or come to it; in an emergency call 110, 119 or 120. What you wrote is still on"
                            + " this page.");
        }
    }

    private String ofPhone(String phone) {
        return hex(vault.blind(VaultKind.COMPLAINT, Intake.PHONE, phone));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
