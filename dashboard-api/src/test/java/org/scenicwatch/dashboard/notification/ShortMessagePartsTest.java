package org.scenicwatch.dashboard.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShortMessagePartsTest {

    @Test
    void sendsSeventyChineseCharactersAsOneAndSeventyOneAsTwo() {
        assertThat(ShortMessageParts.of("火".repeat(70), 7).parts())
                .singleElement()
                .satisfies(part -> assertThat(part).hasSize(140));
        ShortMessageParts two = ShortMessageParts.of("火".repeat(71), 0x1234);
        assertThat(two.ucs2()).isTrue();
        assertThat(two.isLong()).isTrue();
        assertThat(two.parts().get(0)).hasSize(140).startsWith(5, 0, 3, 0x34, 2, 1);
        assertThat(two.parts().get(1)).hasSize(6 + 8).startsWith(5, 0, 3, 0x34, 2, 2);
    }

    @Test
    void sendsPlainLatinAsBytesAndAnythingElseAsUcs2() {
        assertThat(ShortMessageParts.of("x".repeat(160), 1).parts()).hasSize(1);
        assertThat(ShortMessageParts.of("x".repeat(161), 1).parts()).hasSize(2);
        assertThat(ShortMessageParts.of("call 119!", 1).ucs2()).isFalse();
        // These have other codes in the GSM alphabet than in ASCII.
        for (String sign : new String[] {"@", "$", "_", "[", "~", "é"}) {
            assertThat(ShortMessageParts.of(sign, 1).ucs2()).as(sign).isTrue();
        }
    }

    @Property(tries = 200)
    void thePartsTogetherAreTheText(@ForAll @StringLength(max = 700) String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        ShortMessageParts cut = ShortMessageParts.of(wellFormed, 9);
        String joined = cut.parts().stream()
                .map(part -> cut.isLong() ? Arrays.copyOfRange(part, 6, part.length) : part)
                .map(part -> new String(part, cut.ucs2() ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII))
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo(wellFormed);
        assertThat(cut.parts()).allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(cut.ucs2() ? 140 : 160));
    }
}
