package org.scenicwatch.dashboard.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.scenicwatch.dashboard.media.PhotoRefused.Reason;

/** What a file is by its first bytes; its name and the type that the browser claims say nothing. */
enum PhotoFormat {
    JPEG,
    PNG;

    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

    static PhotoFormat of(byte[] bytes) throws PhotoRefused {
        if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return PNG;
        }
        if (startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P')) {
            throw new PhotoRefused(Reason.WEBP);
        }
        if (startsWith(bytes, 4, 'f', 't', 'y', 'p')
                && bytes.length >= 12
                && HEIF_BRANDS.contains(new String(bytes, 8, 4, StandardCharsets.US_ASCII))) {
            throw new PhotoRefused(Reason.HEIC);
        }
        throw new PhotoRefused(Reason.NOT_A_PHOTO);
    }

    private static boolean startsWith(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
