package org.scenicwatch.dashboard.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.events.OfferLapsed;
import org.scenicwatch.core.dispatch.events.ResponderArrived;
import org.scenicwatch.core.dispatch.events.ResponderSetOut;
import org.scenicwatch.core.dispatch.events.TaskDeclined;
import org.scenicwatch.core.dispatch.events.TaskFinished;
import org.scenicwatch.core.dispatch.events.TaskLeftUnmanned;
import org.scenicwatch.core.dispatch.events.TaskOffered;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.events.TaskReported;
import org.scenicwatch.core.dispatch.events.TaskTaken;
import org.scenicwatch.core.dispatch.events.TaskWithdrawn;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.projection.RowJson;

class TaskFoldTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ID = "task:1";
    private static final String AN = "responder:xijiang/an";
    private static final String BO = "responder:xijiang/bo";

    private final MemorySpace<TaskRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private final TaskFold fold = new TaskFold(rows);
    private long index;

    @Test
    void eachPersonHasOneHandThatSaysTheNewest() {
        on(opened(1));
        on(new TaskOffered(ID, 1, AN, AT.plusSeconds(120), AT));
        assertThat(row().state()).isEqualTo(TaskState.OFFERED);
        assertThat(row().offeredUntil()).isEqualTo(AT.plusSeconds(120));
        on(new OfferLapsed(ID, 1, AN, AT));
        assertThat(row().state()).isEqualTo(TaskState.OPENED);
        on(new TaskOffered(ID, 2, BO, AT.plusSeconds(240), AT));
        on(new TaskTaken(ID, 2, AN, 1, 1, AT));

        assertThat(row().state()).isEqualTo(TaskState.TAKEN);
        assertThat(hands()).containsExactly("an taken", "bo passed");
        assertThat(row().offeredUntil()).isNull();
    }

    @Test
    void aTaskForTwoWaitsForTheSecondAndShowsWhenThereIsNone() {
        on(opened(2));
        on(new TaskOffered(ID, 1, AN, AT.plusSeconds(20), AT));
        on(new TaskTaken(ID, 1, AN, 1, 2, AT));
        on(new TaskOffered(ID, 2, BO, AT.plusSeconds(40), AT));
        assertThat(row().state()).isEqualTo(TaskState.PART_TAKEN);
        on(new TaskDeclined(ID, 2, BO, "busy", "v-1", AT));
        assertThat(row().state()).isEqualTo(TaskState.PART_TAKEN);
        assertThat(row().hands().get(1)).isEqualTo(new Hand("bo", "declined", AT, "busy", "v-1"));
        on(new TaskLeftUnmanned(ID, 2, 1, 2, AT));
        assertThat(row().state()).isEqualTo(TaskState.UNMANNED);
        on(new TaskTaken(ID, 2, BO, 2, 2, AT));
        assertThat(row().state()).isEqualTo(TaskState.TAKEN);
        assertThat(row().takers()).isEqualTo(2);
    }

    @Test
    void theFirstOnTheWayAndTheFirstThereMoveTheTask() {
        on(opened(1));
        on(new TaskOffered(ID, 1, AN, AT.plusSeconds(20), AT));
        on(new TaskTaken(ID, 1, AN, 1, 1, AT));
        on(new ResponderSetOut(ID, AN, AT));
        assertThat(row().state()).isEqualTo(TaskState.UNDER_WAY);
        on(new ResponderArrived(ID, AN, AT));
        on(new ResponderSetOut(ID, BO, AT));
        assertThat(row().state()).isEqualTo(TaskState.ARRIVED);
        on(new TaskReported(ID, AN, "r-1", "v-2", List.of("v-3"), AT));
        on(new TaskFinished(ID, AN, "v-4", AT));
        assertThat(row().over()).isTrue();
        assertThat(row().reports())
                .containsExactly(
                        new TaskReport("an", "v-2", List.of("v-3"), AT), new TaskReport("an", "v-4", List.of(), AT));
    }

    @Test
    void whoeverIsAskedWhenItIsWithdrawnIsAskedNoMore() {
        on(opened(1));
        on(new TaskOffered(ID, 1, AN, AT.plusSeconds(20), AT));
        on(new TaskWithdrawn(ID, "not-needed", null, AT));
        assertThat(hands()).containsExactly("an passed");
        assertThat(row().ground()).isEqualTo("not-needed");
        assertThat(row().version()).isEqualTo(3);
    }

    @Test
    void aRowComesBackFromItsTableAsItWas() {
        on(opened(1));
        on(new TaskOffered(ID, 1, AN, AT.plusSeconds(20), AT));
        String json = RowJson.mapper().writeValueAsString(row());
        assertThat(json).contains("\"over\":false");
        assertThat(RowJson.mapper().readValue(json, TaskRow.class)).isEqualTo(row());
    }

    private static TaskOpened opened(int takers) {
        return new TaskOpened(
                ID,
                "xijiang",
                "case:7",
                "patrol",
                "fire",
                "CRITICAL",
                "house-1",
                "Z-01",
                null,
                null,
                takers,
                List.of(),
                20,
                null,
                AT);
    }

    private List<String> hands() {
        return row().hands().stream()
                .map(hand -> hand.responder() + " " + hand.state())
                .toList();
    }

    private void on(Object event) {
        index++;
        fold.on(event, new EventFacts(index, index, AT, "user:a"));
    }

    private TaskRow row() {
        return Objects.requireNonNull(rows.find("1"));
    }
}
