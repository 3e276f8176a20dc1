package org.scenicwatch.core.casework.write;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;

/** Holds the code against every cell of the table in {@code docs/case-states.md}. */
class CaseStatesTableTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String ID = "case:1";
    private static final CaseCatalogue CATALOGUE = new CaseCatalogue();
    private static final ClockBook CLOCKS = new ClockBook();

    private static final CaseGrounds GROUNDS = new CaseGrounds("Asia/Shanghai");
    private static final FiledComplaint HELD = new FiledComplaint(new Complaint("held", null, "other", "zh", 0), AT);

    /** The commands that exist, each as it would come to a case that holds the complaint {@code held}. */
    private static final Map<String, Function<CaseLife, List<Object>>> BUILT = Map.ofEntries(
            entry("JoinAlarm", life -> life.decide(new JoinAlarm(ID, new AlarmOccurrence("alarm:new", 1), AT))),
            entry(
                    "JoinComplaint",
                    life -> life.decide(
                            new JoinComplaint(ID, new Complaint("new", null, "other", "zh", 0), AT),
                            CATALOGUE,
                            GROUNDS)),
            entry("NoteOnCase", life -> life.decide(new NoteOnCase(ID, "note", AT))),
            entry(
                    "TriageCase",
                    life -> life.decide(new TriageCase(ID, null, "fire", Priority.CRITICAL, null, AT), CATALOGUE)),
            entry(
                    "AdmitComplaint",
                    life -> complaint(life).decide(new AdmitComplaint(ID, null, "business-seat", null, AT), GROUNDS)),
            entry(
                    "RefuseComplaint",
                    life -> complaint(life)
                            .decide(new RefuseComplaint(ID, null, "order14-too-late", null, AT), GROUNDS)),
            entry("AssignCase", life -> life.decide(new AssignCase(ID, null, "patrol", List.of(), AT), CATALOGUE)),
            entry("TakeCase", life -> handling(life).decide(new TakeCase(ID, null, AT))),
            entry(
                    "ReturnCase",
                    life -> handling(life).decide(new ReturnCase(ID, null, "not-our-place", null, AT), GROUNDS)),
            entry("ReportArrival", life -> handling(life).decide(new ReportArrival(ID, null, AT))),
            entry(
                    "StartMediation",
                    life -> new MediationSteps(life)
                            .decide(new StartMediation(ID, null, "mediation:1", "peoples-mediation", AT), GROUNDS)),
            entry(
                    "EndMediation",
                    life -> new MediationSteps(life).decide(new EndMediation(ID, null, "agreed", null, AT), GROUNDS)),
            entry("ResolveCase", life -> life.decide(new ResolveCase(ID, null, "fixed", null, AT), CATALOGUE)),
            entry("CloseCase", life -> life.decide(new CloseCase(ID, null, null, AT))),
            entry(
                    "ReopenCase",
                    life -> handling(life).decide(new ReopenCase(ID, null, "new-facts", "why", AT), GROUNDS)),
            entry(
                    "TransferCaseOut",
                    life -> handling(life).decide(new TransferCaseOut(ID, null, "court", "2026-1", null, AT), GROUNDS)),
            entry("TakeCaseBack", life -> handling(life).decide(new TakeCaseBack(ID, null, null, AT))),
            entry(
                    "WithdrawComplaint",
                    life -> complaint(life).decide(new WithdrawComplaint(ID, null, "held", true, null, AT))),
            entry("UrgeCase", life -> complaint(life).decide(new UrgeCase(ID, null, "held", null, AT), GROUNDS)),
            entry("SuperviseCase", life -> handling(life).decide(new SuperviseCase(ID, null, "why", AT))),
            entry(
                    "ExtendDeadline",
                    life -> handling(life)
                            .decide(new ExtendDeadline(ID, null, "settle", AT.plusSeconds(60), "why", AT), GROUNDS)),
            entry(
                    "RecordOutsideOrder",
                    life -> handling(life).decide(new RecordOutsideOrder(ID, null, "12345", "A-1", AT), GROUNDS)),
            entry("ReplyToComplainant", life -> complaint(life).decide(new ReplyToComplainant(ID, null, "answer", AT))),
            entry("MergeCase", life -> group(life).decide(new MergeCase(ID, null, "case:2", "SJ-2", AT))),
            entry(
                    "SplitCase",
                    life -> group(life.with(life.members().plus(new AlarmOccurrence("alarm:held", 1))))
                            .decide(new SplitCase(ID, null, "case:2", "SJ-2", List.of("alarm:held"), List.of(), AT))),
            entry("LinkCase", life -> group(life).decide(new LinkCase(ID, null, "case:2", "SJ-2", AT))),
            entry("RateCase", life -> complaint(life).decide(new RateCase(ID, "held", 5, true, null, AT))),
            entry(
                    "PauseClock",
                    life -> ClocksAtHand.NONE.decide(
                            new PauseClock(ID, null, "settle", "appraisal", null, AT), life.state(), CLOCKS)),
            entry(
                    "ResumeClock",
                    life -> new ClocksAtHand(Map.of("settle", "appraisal"))
                            .decide(new ResumeClock(ID, null, "settle", null, AT), life.state(), CLOCKS)),
            entry(
                    "RecordMilestone",
                    life -> ClocksAtHand.NONE.decide(
                            new RecordMilestone(ID, CaseMilestone.CALLED_119, null, AT), life.state())));

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
        CaseLife life = new CaseLife(
                state,
                new CaseLife.Sorted("other", "care", "CAUTION"),
                null,
                new CaseSpot("SJ-1", "xijiang", null, "other"),
                CaseMembers.NONE.plus(HELD),
                CasePast.NONE);
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

    private static HandlingSteps handling(CaseLife life) {
        return new HandlingSteps(life);
    }

    private static ComplaintSteps complaint(CaseLife life) {
        return new ComplaintSteps(life);
    }

    private static GroupSteps group(CaseLife life) {
        return new GroupSteps(life);
    }

    /** What the life has no evolve for leaves it as it is. */
    private static CaseLife evolve(CaseLife life, Object event) {
        try {
            Method evolve = CaseLife.class.getDeclaredMethod("evolve", event.getClass());
            return (CaseLife) evolve.invoke(life, event);
        } catch (NoSuchMethodException e) {
            return life;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
