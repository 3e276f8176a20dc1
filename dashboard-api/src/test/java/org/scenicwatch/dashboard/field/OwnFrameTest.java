package org.scenicwatch.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.dashboard.AsyncApi;
import org.scenicwatch.dashboard.projection.RowJson;
import tools.jackson.databind.JsonNode;

/** The published description of {@code /user/queue/tasks} against what the code sends. */
class OwnFrameTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final AsyncApi document = new AsyncApi();

    @Test
    void describesTheTasksThatAreSent() {
        assertThat(document.schema("OwnFrame").validate(sent(task("offered", "please come"))))
                .isEmpty();
        assertThat(document.schema("OwnFrame").validate(sent(task("taken", null))))
                .isEmpty();
        assertThat(document.schema("OwnFrame").validate(sent(Map.of("id", "1", "phone", "138"))))
                .isNotEmpty();
    }

    @Test
    void describesEveryField() {
        assertThat(document.described("OwnFrame")).isEqualTo(AsyncApi.fieldsOf(OwnFrame.class));
        assertThat(document.described("OwnTask")).isEqualTo(AsyncApi.fieldsOf(FieldTasks.FieldTask.class));
    }

    private static FieldTasks.FieldTask task(String mine, String note) {
        return new FieldTasks.FieldTask(
                "1",
                note == null ? null : "SJ-20260501-0001",
                new LocalText("火情", "Fire"),
                "CRITICAL",
                note == null ? null : new LocalText("一号", "House 1"),
                note == null ? null : 108.18,
                note == null ? null : 26.49,
                TaskState.OFFERED,
                TaskState.OFFERED.title(),
                mine,
                0,
                2,
                note == null ? null : AT,
                AT,
                AT,
                note,
                0,
                3);
    }

    private static JsonNode sent(Object row) {
        return RowJson.mapper()
                .readTree(RowJson.mapper()
                        .writeValueAsBytes(new OwnFrame(AT, List.of(new OwnRows.Change("task", "1", 3, row)))));
    }
}
