package org.scenicwatch.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

/**
 * Looks over the heads of CBOR items (RFC 8949 section 3) before they are parsed: no length reaches beyond the payload,
 * and no item has more tags than SenML knows of. The parser's work on a row of tags grows with the square of its length.
 */
final class CborShape {

    /** A decimal fraction (tag 4) of a bignum, behind the tag that says "this is CBOR". */
    private static final int MOST_TAGS = 3;

    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int INDEFINITE = 31;

    private CborShape() {}

    /** Why the payload is not to be parsed, null when it may be. */
    static @Nullable Rejected flawOf(byte[] payload) {
        int tags = 0;
        int at = 0;
        while (at < payload.length) {
            int head = at;
            int major = (payload[at] & 0xff) >> 5;
            int info = payload[at] & 0x1f;
            at++;
            int width = info < 24 || info == INDEFINITE ? 0 : 1 << (info - 24);
            if (width > 8 || at + width > payload.length) {
                return new Rejected(Reason.MALFORMED, "", head);
            }
            long argument = info < 24 ? info : number(payload, at, width);
            at += width;
            tags = major == TAG ? tags + 1 : 0;
            if (tags > MOST_TAGS) {
                return new Rejected(Reason.TOO_DEEP, "", head);
            }
            boolean hasLength = major == BYTES || major == TEXT || major == ARRAY || major == MAP;
            if (hasLength && info != INDEFINITE) {
                // An item is at least one byte long, so a container's length is bounded by the payload as well.
                if (argument < 0 || argument > payload.length - at) {
                    return new Rejected(Reason.MALFORMED, "", head);
                }
                at += major == BYTES || major == TEXT ? (int) argument : 0;
            }
        }
        return null;
    }

    private static long number(byte[] payload, int at, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | (payload[at + i] & 0xff);
        }
        return number;
    }
}
