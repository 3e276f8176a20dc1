package org.scenicwatch.dashboard.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.live.LotRow;

class LiveCarParksTest {

    @Test
    void tellsSignsByCodeWhatTheScreenShows() {
        var name = new LocalText("西门一号", "West 1");
        Instant at = Instant.parse("2026-05-01T08:00:00Z");
        var counted =
                new LotRow("xijiang/P-1", name, null, null, null, 96, 12, LotRow.Source.bays, at, LotRow.State.ok);
        var unknown = new LotRow("xijiang/P-2", name, null, null, null, null, null, null, null, LotRow.State.unknown);
        assertThat(LiveCarParks.byCode("xijiang", List.of(counted, unknown)))
                .isEqualTo(Map.of("P-1", new LotCount(name, 96, 12, at), "P-2", new LotCount(name, null, null, null)));
    }
}
