package org.scenicwatch.dashboard.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.scenicwatch.core.vault.Base32;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKey;
import org.springframework.stereotype.Component;

/**
 * Tracking codes: 80 random bits as 16 letters and digits in groups of four. The database knows a keyed hash only; the
 * code itself lies in the vault with the complaint.
 */
@Component
public class TrackingCodes {

    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    private final Vault vault;
    private final byte[] hashKey;

    TrackingCodes(Vault vault, VaultKey key) {
        this.vault = vault;
        this.hashKey = key.derive("tracking-code/1");
    }

    /** A new code, such as {@code 7K3M-QXTA-2ABC-ZZ5D}. */
    public String next() {
        return grouped(Base32.encode(vault.randomBytes(BYTES)));
    }

    /** The hash of what a person typed, or empty when it cannot be a code. */
    public Optional<byte[]> hash(String typed) {
        String code = normalise(typed);
        return code.length() == LETTERS
                ? Optional.of(VaultKey.hmac(hashKey, code.getBytes(StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    /** Without spaces and hyphens, in small letters; digits that no code holds become the letters they look like. */
    static String normalise(String typed) {
        if (typed.length() > 64) {
            return "";
        }
        return typed.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('8', 'b')
                .replaceAll("[^a-z2-7]", "");
    }

    /** What a person typed as a code is printed; nothing when there is nothing left of it. */
    public static String display(String typed) {
        return grouped(normalise(typed));
    }

    static String grouped(String code) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.length(); i += GROUP) {
            text.append(i == 0 ? "" : "-").append(code, i, Math.min(code.length(), i + GROUP));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }
}
