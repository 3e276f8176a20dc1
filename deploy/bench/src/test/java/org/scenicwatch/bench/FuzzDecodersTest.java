package org.scenicwatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzDecodersTest {

    @Test
    void nothingEscapesFromADecoder() {
        FuzzDecoders.Outcome outcome = new FuzzDecoders().run(42, 50_000);
        assertThat(outcome.failures()).isZero();
        // Both ways through the decoders are taken.
        assertThat(outcome.rejected()).isBetween(25_000L, 49_700L);
    }
}
