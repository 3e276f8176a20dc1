package org.scenicwatch.core.alarm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchSettingsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aSettingThatCannotBeIsNamed() {
        assertThat(new WatchSettings("node-1", MINUTE, MINUTE, MINUTE, DAY, null).folders())
                .isEmpty();
        assertRefused("node", () -> new WatchSettings("node.1", MINUTE, MINUTE, MINUTE, DAY, null));
        assertRefused("period", () -> new WatchSettings("", Duration.ZERO, MINUTE, MINUTE, DAY, null));
        assertRefused("patience", () -> new WatchSettings("", MINUTE, DAY, MINUTE, DAY, null));
        assertRefused("recent", () -> new WatchSettings("", MINUTE, MINUTE, Duration.ZERO, DAY, null));
        assertRefused("forget-after", () -> new WatchSettings("", MINUTE, MINUTE, MINUTE, MINUTE, null));
    }

    private static void assertRefused(String name, Runnable made) {
        assertThatThrownBy(made::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scenicwatch.watch." + name + " ");
    }
}
