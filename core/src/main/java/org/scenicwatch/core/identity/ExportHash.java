package org.scenicwatch.core.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The salted hash that outside brokers check a secret by: PBKDF2-HMAC-SHA512 with 64 bytes, in Mosquitto's notation
 * {@code $7$iterations$salt$hash}. HiveMQ's file extension computes the same and only writes it otherwise.
 *
 * @param iterations how often the hash is taken
 * @param salt base64; Mosquitto 2.0 wants exactly 12 bytes
 * @param hash base64 of 64 bytes
 */
public record ExportHash(int iterations, String salt, String hash) {

    /** Mosquitto's own default; more would gain nothing against a secret of 256 random bits. */
    private static final int ITERATIONS_FOR_RANDOM = 101;

    /** For a secret that a person chose. */
    private static final int ITERATIONS_FOR_CHOSEN = 100_000;

    private static final int SALT_BYTES = 12;
    private static final int HASH_BITS = 512;

    static ExportHash ofRandom(String secret, SecureRandom random) {
        return of(secret, ITERATIONS_FOR_RANDOM, random);
    }

    /** The hash of a secret that a person chose, slow to guess at. */
    public static ExportHash ofChosen(String secret, SecureRandom random) {
        return of(secret, ITERATIONS_FOR_CHOSEN, random);
    }

    private static ExportHash of(String secret, int iterations, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BITS))
                    .getEncoded();
            Base64.Encoder encoder = Base64.getEncoder();
            return new ExportHash(iterations, encoder.encodeToString(salt), encoder.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA512 is missing", e);
        }
    }

    static ExportHash parse(String text) {
        String[] parts = text.split("\\$");
        return new ExportHash(Integer.parseInt(parts[2]), parts[3], parts[4]);
    }

    /** As a line of Mosquitto's password file has it. */
    public String mosquitto() {
        return "$7$" + iterations + '$' + salt + '$' + hash;
    }

    /** As HiveMQ's file extension has it. */
    public String hiveMq() {
        return salt + ':' + iterations + ':' + hash;
    }

    @Override
    public String toString() {
        return "ExportHash[" + iterations + "]";
    }
}
