package org.scenicwatch.core.dispatch.write;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.TaskState;
import org.scenicwatch.core.dispatch.events.TaskOpened;

/** Holds the code against every cell of the table in {@code docs/task-states.md}. */
class TaskStatesTableTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ID = "task:1";
    private static final String ONE = "responder:xijiang/one";
    private static final String TWO = "responder:xijiang/two";
    private static final String NEW = "responder:xijiang/new";
    private static final DispatchBook BOOK = new DispatchBook();
    private static final int TURN = 2;

    /** Each command as it would come from whoever may give it in that state. */
    private static final Map<String, Function<TaskLife, List<Object>>> BUILT = Map.ofEntries(
            entry("OfferTask", life -> life.decide(new OfferTask(ID, NEW, AT))),
            entry("PassTaskOn", life -> life.decide(new PassTaskOn(ID, TURN, NEW, AT))),
            entry("PassTaskOn (nobody)", life -> life.decide(new PassTaskOn(ID, TURN, null, AT))),
            entry("TakeTask", life -> life.decide(new TakeTask(ID, TWO, AT))),
            entry(
                    "DeclineTask",
                    life -> life.decide(
                            new DeclineTask(
                                    ID,
                                    life.takers().size() == 1 && life.offeredTo() == null ? ONE : TWO,
                                    "busy",
                                    null,
                                    AT),
                            BOOK)),
            entry("OfferDue", life -> life.lapse(TURN, AT)),
            entry("SetOut", life -> life.decide(new SetOut(ID, ONE, AT))),
            entry("ArriveAtTask", life -> life.decide(new ArriveAtTask(ID, ONE, AT))),
            entry("ReportOnTask", life -> life.decide(new ReportOnTask(ID, ONE, "r-1", "note", List.of("photo"), AT))),
            entry("FinishTask", life -> life.decide(new FinishTask(ID, ONE, null, AT))),
            entry("WithdrawTask", life -> life.decide(new WithdrawTask(ID, "not-needed", null, AT), BOOK)));

    private final Table table = Table.read();

    @Test
    void theTableNamesEveryStateAndEveryCommand() {
        assertThat(table.states).containsExactlyInAnyOrder(TaskState.values());
        assertThat(table.rows.keySet()).containsExactlyInAnyOrderElementsOf(BUILT.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        return table.states.stream()
                .flatMap(state -> BUILT.keySet().stream()
                        .sorted()
                        .map(command ->
                                DynamicTest.dynamicTest(command + " in " + state, () -> cellHolds(command, state))));
    }

    private void cellHolds(String command, TaskState state) {
        TaskLife life = lifeIn(state);
        String cell = table.cell(command, state);
        if (cell.equals("-") || cell.equals("2")) {
            String code = cell.equals("2") ? "task.second-needed" : "task." + state.key();
            assertThatThrownBy(() -> BUILT.get(command).apply(life))
                    .isInstanceOfSatisfying(DispatchRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(code);
                        assertThat(refused.text().zh()).isNotBlank();
                        assertThat(refused.text().en()).isNotBlank();
                    });
            return;
        }
        List<Object> events = BUILT.get(command).apply(life);
        if (cell.equals(".")) {
            assertThat(events).isEmpty();
            return;
        }
        assertThat(events).isNotEmpty();
        TaskLife after = life;
        for (Object event : events) {
            after = evolve(after, event);
        }
        assertThat(after.state()).isEqualTo(cell.equals("=") ? state : TaskState.valueOf(cell));
    }

    /** Two people were asked. In states in which somebody has the task, the first has it. */
    private static TaskLife lifeIn(TaskState state) {
        boolean two = state == TaskState.PART_TAKEN;
        boolean asks = two || state == TaskState.OFFERED;
        boolean had = two
                || state == TaskState.TAKEN
                || state == TaskState.UNDER_WAY
                || state == TaskState.ARRIVED
                || state == TaskState.DONE;
        Set<String> moved =
                switch (state) {
                    // The second who sets out or comes is told of, the first again is not.
                    case UNDER_WAY, ARRIVED -> Set.of("out " + TWO, "there " + TWO);
                    default -> Set.of();
                };
        return new TaskLife(
                state,
                new TaskOpened(
                        ID,
                        "xijiang",
                        "case:1",
                        "patrol",
                        "fire",
                        "CRITICAL",
                        null,
                        null,
                        null,
                        null,
                        two ? 2 : 1,
                        List.of(),
                        20,
                        null,
                        AT),
                TURN,
                asks ? TWO : null,
                Set.of(ONE, TWO),
                had ? List.of(ONE) : List.of(),
                moved,
                Set.of());
    }

    private static TaskLife evolve(TaskLife life, Object event) {
        try {
            Method evolve = TaskLife.class.getDeclaredMethod("evolve", event.getClass());
            return (TaskLife) evolve.invoke(life, event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table of the document: command, then state, then cell. */
    private record Table(List<TaskState> states, Map<String, List<String>> rows) {

        static Table read() {
            List<String> lines;
            try {
                lines = Files.readAllLines(Path.of("../docs/task-states.md"));
            } catch (IOException e) {
                throw new IllegalStateException("run from the core module", e);
            }
            int head = 0;
            while (!lines.get(head).startsWith("| command | 中文 |")) {
                head++;
            }
            List<TaskState> states = cells(lines.get(head)).stream()
                    .skip(2)
                    .map(TaskState::valueOf)
                    .toList();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (int i = head + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
                List<String> cells = cells(lines.get(i));
                rows.put(cells.get(0), cells.subList(2, cells.size()));
            }
            return new Table(states, rows);
        }

        String cell(String command, TaskState state) {
            return rows.get(command).get(states.indexOf(state));
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                    .map(String::strip)
                    .toList();
        }
    }
}
