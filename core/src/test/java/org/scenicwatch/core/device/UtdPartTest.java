package org.scenicwatch.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.telemetry.Shards;

class UtdPartTest {

    @Test
    void namesAPartAndASystem() {
        UtdPart part = new UtdPart("U-1", 1, 2, 40, 10, 3);
        assertThat(part.device()).isEqualTo("U-1..1-2-40-10.3");
        assertThat(UtdPart.of("U-1..1-2-40-10.3")).contains(part);
        assertThat(UtdPart.of("U-1..1-2")).contains(UtdPart.system("U-1", 1, 2));
    }

    @Test
    void hasANameOfADeviceUpToTheLongestUtd() {
        UtdPart longest = new UtdPart("U".repeat(UtdPart.LONGEST_UTD), 255, 255, 255, 65_535, 65_535);
        assertThat(longest.device()).hasSize(64).matches(DeviceIds.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H-1", "H.1", "..1-2", "U-1..", "U-1..1", "U-1..1-2-40", "U-1..1-2-40-3", "U-1..x-2"})
    void leavesOtherNamesAlone(String device) {
        assertThat(UtdPart.of(device)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, GAS", "13, GAS", "74, GAS", "23, CALLPOINT", "24, CALLPOINT", "30, HEAT", "37, HEAT", "40, SMOKE",
        "44, SMOKE", "51, SMOKE", "62, SMOKE", "96, SPRINKLER", "99, SPRINKLER", "1, UTD", "17, UTD", "84, UTD",
        "200, UTD", "-1, UTD"
    })
    void standsForAKindOfDevice(int type, DeviceKind kind) {
        assertThat(new UtdPart("U-1", 1, 1, type, 0, 0).kind()).isEqualTo(kind);
    }

    @Test
    void keepsPartsInTheirTransmissionDevicesShardAndOthersWhereTheyWere() {
        for (int i = 0; i < 100; i++) {
            String utd = "U-" + i;
            assertThat(Shards.of(new UtdPart(utd, 1, i, 40, i, 7).device())).isEqualTo(Shards.of(utd));
        }
        assertThat(Shards.of("H-001")).isEqualTo(plain("H-001"));
        assertThat(Shards.of("H.0.1_x")).isEqualTo(plain("H.0.1_x"));
        assertThat(Shards.of("..x")).isEqualTo(plain("..x"));
    }

    /** The hash as it was before there were parts. */
    private static int plain(String device) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < device.length(); i++) {
            hash ^= device.charAt(i);
            hash *= 0x01000193;
        }
        hash ^= hash >>> 15;
        return Math.floorMod(hash, Shards.COUNT);
    }
}
