package org.scenicwatch.core.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The vault's 256-bit master key and what is derived from it. Each purpose has its own key (HMAC-SHA-256 of the
 * purpose's name under the master key), so that an index, a seal and a credential hash never share one. Thread-safe.
 */
public final class VaultKey {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final SecretKeySpec sealing;
    private final byte[] indexing;

    VaultKey(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("a vault key has " + KEY_BYTES + " bytes");
        }
        this.master = master.clone();
        this.sealing = new SecretKeySpec(derive("seal/1"), "AES");
        this.indexing = derive("blind-index/1");
    }

    /** A key of 32 bytes for one named purpose. */
    public byte[] derive(String purpose) {
        return hmac(master, ("scenic-watch/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells this key from another without giving anything of it away. */
    byte[] fingerprint() {
        return Arrays.copyOf(derive("fingerprint/1"), 16);
    }

    /** The blind index of a normalised value of one field of one kind. */
    byte[] blind(VaultKind kind, String field, String value) {
        String text = kind.name() + '\n' + field + '\n' + value;
        return hmac(indexing, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nonce, ciphertext and tag of {@code plain}, bound to {@code context}. */
    byte[] seal(byte[] plain, String context, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a vault entry", e);
        }
    }

    /**
     * The plain bytes of {@link #seal}.
     *
     * @throws VaultTampered when the bytes or their context are not what was sealed
     */
    byte[] open(byte[] sealed, String context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new VaultTampered(context);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new VaultTampered(context);
        }
    }

    static int nonceBytes() {
        return NONCE_BYTES;
    }

    /** HMAC-SHA-256. */
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }

    /** Compares in a time that does not depend on where the two differ. */
    public static boolean same(byte[] a, byte[] b) {
        return MessageDigest.isEqual(a, b);
    }
}
