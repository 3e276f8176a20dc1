package org.scenicwatch.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VaultKeyTest {

    private final VaultKey key = new VaultKey(filled(1));
    private final byte[] nonce = new byte[VaultKey.nonceBytes()];

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll byte[] plain) {
        VaultKey fresh = new VaultKey(filled(3));
        assertThat(fresh.open(fresh.seal(plain, "a", new byte[12]), "a")).isEqualTo(plain);
    }

    @Test
    void refusesEveryAlteredByte() {
        byte[] box = key.seal("13800000000".getBytes(UTF_8), "COMPLAINT/v-x", nonce);
        for (int i = 0; i < box.length; i++) {
            byte[] altered = box.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> key.open(altered, "COMPLAINT/v-x")).isInstanceOf(VaultTampered.class);
        }
        assertThatThrownBy(() -> key.open(new byte[5], "COMPLAINT/v-x")).isInstanceOf(VaultTampered.class);
    }

    @Test
    void refusesAnEntryUnderAnotherReferenceOrKey() {
        byte[] box = key.seal("x".getBytes(UTF_8), "COMPLAINT/v-x", nonce);
        assertThatThrownBy(() -> key.open(box, "COMPLAINT/v-y")).isInstanceOf(VaultTampered.class);
        assertThatThrownBy(() -> new VaultKey(filled(2)).open(box, "COMPLAINT/v-x"))
                .isInstanceOf(VaultTampered.class);
    }

    @Test
    void derivesAnotherKeyForEachPurpose() {
        assertThat(key.derive("a")).hasSize(32).isNotEqualTo(key.derive("b"));
        assertThat(key.blind(VaultKind.VEHICLE, "plate", "X"))
                .isEqualTo(key.blind(VaultKind.VEHICLE, "plate", "X"))
                .isNotEqualTo(key.blind(VaultKind.PERSON, "plate", "X"))
                .isNotEqualTo(key.blind(VaultKind.VEHICLE, "other", "X"));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
