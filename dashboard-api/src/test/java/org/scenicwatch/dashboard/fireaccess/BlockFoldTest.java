package org.scenicwatch.dashboard.fireaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.fireaccess.events.WayBlocked;
import org.scenicwatch.core.fireaccess.events.WayFreed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class BlockFoldTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final MemorySpace<BlockRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private long index;

    @Test
    void keepsSinceWhenAWayIsBlockedAndForgetsItWhenItIsBlockedAnew() {
        fold(blocked("vehicle", AT));
        fold(blocked("works", AT.plusSeconds(60)));
        assertThat(row()).satisfies(row -> {
            assertThat(row.stands()).isTrue();
            assertThat(row.ground()).isEqualTo("works");
            assertThat(row.since()).isEqualTo(AT);
        });
        fold(new WayFreed("way:xj/L-01", AT.plusSeconds(90)));
        assertThat(row().stands()).isFalse();
        fold(blocked("stalls", AT.plusSeconds(120)));
        assertThat(row().since()).isEqualTo(AT.plusSeconds(120));
    }

    private static WayBlocked blocked(String ground, Instant at) {
        return new WayBlocked("way:xj/L-01", "xj", "L-01", ground, null, null, null, null, at);
    }

    private BlockRow row() {
        return Objects.requireNonNull(rows.find("xj/L-01"));
    }

    private void fold(Object event) {
        index++;
        new BlockFold(rows).on(event, new EventFacts(index, index - 1, AT, "user:1"));
    }
}
