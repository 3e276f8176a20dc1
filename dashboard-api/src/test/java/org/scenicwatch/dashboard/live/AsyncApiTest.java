package org.scenicwatch.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.AsyncApi;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.SetClock;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.databind.JsonNode;

/** The published description of the live topic against what the code sends. */
class AsyncApiTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AsyncApi document = new AsyncApi();

    @Test
    void describesTheBatchesThatAreSent() {
        var clock = new SetClock(Events.NOON);
        var screen = new Screen(
                LiveState.empty(new GateCounts(ZONE)),
                new SiteSettings(Events.AREA, "西江", "Xijiang", ZONE, null, true),
                (row, place) -> row.named(new LocalText("价格", "Price"), place, null),
                clock);
        long index = 0;
        Object[] domain = {
            Events.rules(),
            Events.zone(),
            Events.hydrant(),
            Events.device("gate", "G-01", 60, Map.of("site_class", "core")),
            Events.device("counter", "C-01", 60, Map.of()),
            Events.device("lot", "P-1", 60, Map.of()),
            Events.raised(),
            Events.acknowledged(),
            Events.opened()
        };
        for (Object event : domain) {
            screen.onDomain(event, new EventFacts(++index, index, Events.NOON, "user:1"));
        }
        Object[] telemetry = {
            Events.reading("H-001", "pressure", Events.NOON, 0.09),
            Events.reading("C-01", "present", Events.NOON, 9),
            Events.reading("P-1", "occupied", Events.NOON, 9),
            Events.passages("G-01", Events.NOON, "in")
        };
        for (Object event : telemetry) {
            screen.onTelemetry(event, new EventFacts(++index, index, Events.NOON, "system:ingest"));
        }
        clock.pass(Duration.ofSeconds(1));
        var full = screen.next().orElseThrow();
        screen.onDomain(Events.returned(), new EventFacts(++index, index, Events.NOON, "user:1"));
        clock.pass(Duration.ofSeconds(1));
        var leaving = screen.next().orElseThrow();
        clock.pass(Duration.ofSeconds(10));
        var empty = screen.next().orElseThrow();

        assertThat(full.changes().stream().map(change -> change.kind().word()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("device", "alarm", "case", "lot", "zone");
        for (LiveFrame frame : new LiveFrame[] {full, leaving, empty}) {
            assertThat(document.schema("Batch")
                            .validate(RowJson.mapper().readTree(RowJson.mapper().writeValueAsBytes(frame))))
                    .isEmpty();
        }
    }

    @Test
    void refusesARowWithAFieldThatIsNotDescribed() {
        JsonNode batch = RowJson.mapper().readTree("""
                        {"epoch":1,"seq":1,"from":0,"at":"2026-05-01T04:00:00Z","merged":0,
                         "changes":[{"kind":"zone","id":"x","row":{"id":"x","name":{"zh":"x","en":"x"},"phone":"138"}}]}
                        """);

        assertThat(document.schema("Batch").validate(batch)).isNotEmpty();
    }

    @Test
    void describesEveryFieldOfEveryRow() {
        Map.of(
                        "DeviceRow", DeviceRow.class,
                        "AlarmRow", AlarmRow.class,
                        "CaseRow", CaseRow.class,
                        "LotRow", LotRow.class,
                        "ZoneRow", ZoneRow.class)
                .forEach((name, type) ->
                        assertThat(document.described(name)).as(name).isEqualTo(AsyncApi.fieldsOf(type)));
    }
}
