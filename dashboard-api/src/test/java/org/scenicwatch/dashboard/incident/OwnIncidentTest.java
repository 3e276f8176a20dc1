package org.scenicwatch.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.AsyncApi;
import org.scenicwatch.dashboard.field.OwnRows;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.databind.JsonNode;

/** The published description of incidents on {@code /user/queue/tasks} against what the code sends. */
class OwnIncidentTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final AsyncApi document = new AsyncApi();

    @Test
    void describesTheIncidentsThatAreSent() {
        LocalText name = new LocalText("火情", "Fire");
        var full = new FieldIncidents.FieldIncident(
                "c1",
                "SJ-20260501-0001",
                name,
                AT,
                new FieldIncidents.Roll(1, name, AT, AT, 4, 0),
                List.of(new FieldIncidents.Call("k1", name, name, AT, "coming")),
                List.of(new FieldIncidents.Sector("s1", "A", name, "HG-7", true)),
                7);
        var bare = new FieldIncidents.FieldIncident("c1", "SJ-1", name, null, null, List.of(), List.of(), 8);

        assertThat(document.schema("OwnFrame").validate(sent(full))).isEmpty();
        assertThat(document.schema("OwnFrame").validate(sent(bare))).isEmpty();
        assertThat(document.schema("OwnFrame").validate(sent(null))).isEmpty();
    }

    @Test
    void describesEveryField() {
        assertThat(document.described("OwnIncident")).isEqualTo(AsyncApi.fieldsOf(FieldIncidents.FieldIncident.class));
        assertThat(document.described("OwnIncident", "roll")).isEqualTo(AsyncApi.fieldsOf(FieldIncidents.Roll.class));
        assertThat(document.described("OwnIncident", "calls")).isEqualTo(AsyncApi.fieldsOf(FieldIncidents.Call.class));
        assertThat(document.described("OwnIncident", "sectors"))
                .isEqualTo(AsyncApi.fieldsOf(FieldIncidents.Sector.class));
    }

    private static JsonNode sent(FieldIncidents.FieldIncident row) {
        var frame = Map.of("at", AT, "changes", List.of(new OwnRows.Change("incident", "c1", 7, row)));
        return RowJson.mapper().readTree(RowJson.mapper().writeValueAsBytes(frame));
    }
}
