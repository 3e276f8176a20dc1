package org.scenicwatch.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.scenicwatch.core.vault.Base32;

/** Random secrets for programs and devices, and their plain hash (enough: they have 256 random bits). */
final class Secrets {

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 10;

    private final SecureRandom random = new SecureRandom();

    /** 52 letters and digits holding 256 random bits. */
    String secret() {
        return Base32.encode(bytes(SECRET_BYTES));
    }

    /** 16 letters and digits holding 80 random bits. */
    String id() {
        return Base32.encode(bytes(ID_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
