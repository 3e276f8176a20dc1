package org.scenicwatch.dashboard.casesearch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.scenicwatch.core.vault.VaultKey;
import org.springframework.stereotype.Component;

/**
 * Tokens as keyed numbers of 20 bits: who has the table and not the key file cannot read them, and who has both and tries
 * words finds about one word in ten sharing its number with another. The numbers of a text are sorted and each stands once,
 * so that nothing is left of their order.
 */
@Component
class BlindWords {

    private static final int MASK = (1 << 20) - 1;

    private final byte[] key;

    BlindWords(VaultKey vault) {
        // A key of its own: known values of another index must not tell anything about this one.
        this.key = vault.derive("case-words/1");
    }

    Integer[] of(Collection<String> tokens) {
        return tokens.stream().map(this::of).distinct().sorted().toArray(Integer[]::new);
    }

    private Integer of(String token) {
        byte[] hash = VaultKey.hmac(key, token.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getInt() & MASK;
    }
}
