package org.scenicwatch.core.casework.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which evidence is known again: SHA-256 (FIPS 180-4) of its bytes. */
public final class EvidenceHash {

    private EvidenceHash() {}

    /** The hash as 64 hexadecimal digits, small letters. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
