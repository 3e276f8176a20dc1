package org.scenicwatch.core.merchant.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scenicwatch.core.merchant.MerchantRefused;

/** What a merchant has by id. */
final class Kept {

    /** More of one kind nobody reads, and the aggregate would only grow. */
    static final int MOST = 500;

    private Kept() {}

    static <T> Map<String, T> with(Map<String, T> kept, String id, T one) {
        Map<String, T> more = new LinkedHashMap<>(kept);
        more.put(id, one);
        return more;
    }

    /**
     * Checks that another one may be kept.
     *
     * @throws MerchantRefused {@code merchant.too-many}
     */
    static void hasRoom(Map<String, ?> kept) {
        if (kept.size() >= MOST) {
            throw MerchantRefused.tooMany(MOST);
        }
    }
}
