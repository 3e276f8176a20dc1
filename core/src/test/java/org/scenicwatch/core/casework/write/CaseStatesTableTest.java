package org.scenicwatch.core.casework.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.AlarmJoined;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintFiled;

/** Holds the code against every cell of the table in {@code docs/case-states.md}. */
class CaseStatesTableTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ID = "case:1";
    private static final CaseCatalogue CATALOGUE = new CaseCatalogue();
    private static final ClockBook CLOCKS = new ClockBook();

    /** The commands that exist, each as it would come to a case. */
    private static final Map<String, Function<CaseLife, List<Object>>> BUILT = Map.of(
            "JoinAlarm", life -> life.decide(new JoinAlarm(ID, new AlarmOccurrence("alarm:new", 1), AT)),
            "JoinComplaint",
                    life -> life.decide(new JoinComplaint(ID, new Complaint("new", null, "other", "zh", 0), AT)),
            "NoteOnCase", life -> life.decide(new NoteOnCase(ID, "note", AT)),
            "TriageCase", life -> life.decide(new TriageCase(ID, null, "fire", Priority.CRITICAL, null, AT), CATALOGUE),
            "AssignCase", life -> life.decide(new AssignCase(ID, null, "patrol", List.of(), AT), CATALOGUE),
            "ResolveCase", life -> life.decide(new ResolveCase(ID, null, "fixed", null, AT), CATALOGUE),
            "CloseCase", life -> life.decide(new CloseCase(ID, null, null, AT)),
            "PauseClock",
                    life -> ClocksAtHand.NONE.decide(
                            new PauseClock(ID, "mediate", "appraisal", null, AT), life.state(), CLOCKS),
            "ResumeClock",
                    life -> new ClocksAtHand(Map.of("mediate", "appraisal"))
                            .decide(new ResumeClock(ID, "mediate", null, AT), life.state(), CLOCKS),
            "RecordMilestone",
                    life -> ClocksAtHand.NONE.decide(
                            new RecordMilestone(ID, CaseMilestone.CALLED_119, null, AT), life.state()));

    private final Table table = Table.read();

    @Test
    void theTableNamesEveryState() {
        assertThat(table.states).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void theTableMarksAsBuiltWhatIsBuilt() {
        assertThat(table.built()).containsExactlyInAnyOrderElementsOf(BUILT.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        return table.states.stream()
                .flatMap(state -> BUILT.keySet().stream()
                        .sorted()
                        .map(command ->
                                DynamicTest.dynamicTest(command + " in " + state, () -> cellHolds(command, state))));
    }

    private void cellHolds(String command, CaseState state) {
        CaseLife life = new CaseLife(state, new CaseLife.Sorted("other", "care", "CAUTION"), null, Set.of(), Set.of());
        String cell = table.cell(command, state);
        if (cell.equals("-")) {
            assertThatThrownBy(() -> BUILT.get(command).apply(life))
                    .isInstanceOfSatisfying(CaseRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo("case." + state.key());
                        assertThat(refused.text().zh()).contains(state.title().zh());
                        assertThat(refused.text().en()).contains(state.title().en());
                    });
            return;
        }
        List<Object> events = BUILT.get(command).apply(life);
        assertThat(events).isNotEmpty();
        CaseLife after = life;
        for (Object event : events) {
            after = evolve(after, event);
        }
        assertThat(after.state()).isEqualTo(cell.equals("=") ? state : CaseState.valueOf(cell));
    }

    private static CaseLife evolve(CaseLife life, Object event) {
        if (event instanceof AlarmJoined joined) {
            return life.evolve(joined);
        } else if (event instanceof ComplaintFiled filed) {
            return life.evolve(filed);
        } else if (event instanceof CaseReopened reopened) {
            return life.evolve(reopened);
        } else if (event instanceof CaseTriaged triaged) {
            return life.evolve(triaged);
        } else if (event instanceof CaseAssigned assigned) {
            return life.evolve(assigned);
        } else if (event instanceof CaseResolved resolved) {
            return life.evolve(resolved);
        } else if (event instanceof CaseClosed closed) {
            return life.evolve(closed);
        }
        return life;
    }

    /** The table of the document: command, then state, then cell. */
    private record Table(List<CaseState> states, Map<String, List<String>> rows, Map<String, Boolean> marks) {

        static Table read() {
            List<String> lines;
            try {
                lines = Files.readAllLines(Path.of("../docs/case-states.md"));
            } catch (IOException e) {
                throw new IllegalStateException("run from the core module", e);
            }
            int head = 0;
            while (!lines.get(head).startsWith("| command | 中文 | built |")) {
                head++;
            }
            List<CaseState> states = cells(lines.get(head)).stream()
                    .skip(3)
                    .map(CaseState::valueOf)
                    .toList();
            Map<String, List<String>> rows = new LinkedHashMap<>();
            Map<String, Boolean> marks = new LinkedHashMap<>();
            for (int i = head + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
                List<String> cells = cells(lines.get(i));
                rows.put(cells.get(0), cells.subList(3, cells.size()));
                marks.put(cells.get(0), cells.get(2).equals("yes"));
            }
            return new Table(states, rows, marks);
        }

        List<String> built() {
            return marks.keySet().stream().filter(marks::get).toList();
        }

        String cell(String command, CaseState state) {
            return rows.get(command).get(states.indexOf(state));
        }

        private static List<String> cells(String line) {
            return new ArrayList<>(
                    Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                            .map(String::strip)
                            .toList());
        }
    }
}
