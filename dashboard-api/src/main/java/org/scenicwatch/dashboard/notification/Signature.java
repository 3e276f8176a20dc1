package org.scenicwatch.dashboard.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what passes between the platform and a gateway: HMAC-SHA-256 over the timestamp (whole seconds since 1970), a dot
 * and the body, in hexadecimal digits.
 */
final class Signature {

    static final String TIMESTAMP_HEADER = "X-ScenicWatch-Timestamp";
    static final String SIGNATURE_HEADER = "X-ScenicWatch-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Whether the signature is that of timestamp and body; takes the same time whatever is wrong. */
    boolean matches(String timestamp, byte[] body, String signature) {
        return MessageDigest.isEqual(
                of(timestamp, body).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }
}
