package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "login", "cases", "cases/0199-ab", "hazards", "places/xijiang~house-0001"})
    void opensTheConsoleAtItsAddresses(String path) {
        assertThat(PagesConfiguration.ConsoleResolver.isAddress(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/nothing",
                "ws",
                "assets/gone-1234.js",
                "report",
                "track/ABCD",
                "hazard",
                "hazard/track/ABCD",
                "favicon.ico",
                "a/../b"
            })
    void leavesEverythingElseMissing(String path) {
        assertThat(PagesConfiguration.ConsoleResolver.isAddress(path)).isFalse();
    }
}
