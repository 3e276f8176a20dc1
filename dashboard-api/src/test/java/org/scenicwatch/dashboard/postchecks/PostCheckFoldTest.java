package org.scenicwatch.dashboard.postchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.duty.events.PostCheckAnswered;
import org.scenicwatch.core.duty.events.PostCheckCalled;
import org.scenicwatch.core.duty.events.PostCheckMissed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

class PostCheckFoldTest {

    private static final Instant AT = Instant.parse("2026-05-01T02:13:00Z");
    private static final Instant DUE = AT.plusSeconds(120);
    private static final String ID = "postCheck:xijiang/0190";

    private final MemorySpace<PostCheckRow> rows = new MemorySpace<>(Map.of(), id -> {});

    @Test
    void anAnswerSaysWhoAndHowFastAndTheSameTwiceIsTheSameRow() {
        List<Object> events = List.of(
                new PostCheckCalled(ID, "xijiang", "ORDERED", 1, DUE, AT),
                new PostCheckAnswered(ID, "xijiang", 41_000, AT.plusSeconds(41)));
        play(events);
        PostCheckRow row = Objects.requireNonNull(rows.find("0190"));
        assertThat(row)
                .isEqualTo(new PostCheckRow(
                        "0190",
                        PostCheckRow.State.answered,
                        "ordered",
                        AT,
                        "user:1",
                        DUE,
                        AT.plusSeconds(41),
                        "user:1",
                        41_000L,
                        0));
        play(events);
        assertThat(rows.find("0190")).isEqualTo(row);
    }

    @Test
    void aMissSaysHowManyInARow() {
        play(List.of(
                new PostCheckCalled(ID, "xijiang", "RANDOM", 1, DUE, AT), new PostCheckMissed(ID, "xijiang", 2, DUE)));
        PostCheckRow row = Objects.requireNonNull(rows.find("0190"));
        assertThat(row.state()).isEqualTo(PostCheckRow.State.missed);
        assertThat(row.missedInARow()).isEqualTo(2);
        assertThat(row.answeredBy()).isNull();
    }

    private void play(List<Object> events) {
        PostCheckFold fold = new PostCheckFold(rows);
        for (int i = 0; i < events.size(); i++) {
            fold.on(events.get(i), new EventFacts(i + 1L, i, AT, "user:1"));
        }
    }
}
