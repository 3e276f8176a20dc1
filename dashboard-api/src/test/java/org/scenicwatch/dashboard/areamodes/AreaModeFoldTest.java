package org.scenicwatch.dashboard.areamodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class AreaModeFoldTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final MemorySpace<AreaModeRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final AreaModeFold fold = new AreaModeFold(rows);
    private long index;

    @Test
    void anotherEndLeavesTheBeginningAsItIs() {
        declare(AT, 600);
        declare(AT.plusSeconds(60), 1_200);
        assertThat(row().since()).isEqualTo(AT);
        assertThat(row().until()).isEqualTo(AT.plusSeconds(1_200));
        assertThat(row().by()).isEqualTo("user:b");
    }

    @Test
    void oneThatIsDeclaredAnewBeginsAnew() {
        declare(AT, 600);
        on(new AreaModeEnded("areaModes:xijiang", "xijiang", "DRILL", "Z-01", "time", AT.plusSeconds(600)));
        assertThat(row().isOn()).isFalse();
        assertThat(row().endedAt()).isEqualTo(AT.plusSeconds(600));
        declare(AT.plusSeconds(900), 1_800);
        assertThat(row().isOn()).isTrue();
        assertThat(row().since()).isEqualTo(AT.plusSeconds(900));
    }

    private void declare(Instant at, int until) {
        on(new AreaModeDeclared("areaModes:xijiang", "xijiang", "DRILL", "Z-01", AT.plusSeconds(until), "v-1", at));
    }

    private void on(Object event) {
        index++;
        fold.on(event, new EventFacts(index, index, AT, index == 1 ? "user:a" : "user:b"));
    }

    private AreaModeRow row() {
        return Objects.requireNonNull(rows.find("xijiang/DRILL/Z-01"));
    }
}
