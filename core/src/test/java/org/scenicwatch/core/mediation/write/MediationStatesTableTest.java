package org.scenicwatch.core.mediation.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.mediation.write.Mediations.AT;
import static org.scenicwatch.core.mediation.write.Mediations.ID;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.StatesTable;
import org.scenicwatch.core.mediation.MediationRefused;
import org.scenicwatch.core.mediation.MediationState;

/** Holds the code against every cell of the table in {@code docs/mediation-states.md}. */
class MediationStatesTableTest {

    /** Each command as it would come next. */
    private static final List<Object> COMMANDS = List.of(
            new OpenMediation(ID, "case:1", "peoples-mediation", AT),
            new NameParty(ID, "new", "respondent", "zh", false, "new", AT),
            new NameMediator(ID, "three", "new", AT),
            new ObjectToMediator(ID, "two", "guest", "kin", null, AT),
            new DismissObjection(ID, "one", null, AT),
            new StandMediatorDown(ID, "two", "recusal", null, AT),
            new ScheduleSession(ID, "second", "online", AT, "new", AT),
            new HoldSession(ID, "first", List.of("guest", "shop"), "new", AT),
            new FailSession(ID, "first", "applicant-absent", List.of("guest"), null, AT),
            new StateClaim(ID, "overcharging", "2026-04-30", "2026-05-01", 10_000L, null, null, null, List.of(), AT),
            new MakeOffer(ID, "another", "guest", null, null, "new", null, null, AT),
            new AcceptOffer(ID, "offer", "guest", AT),
            new RefuseOffer(ID, "offer", "guest", AT),
            new WithdrawOffer(ID, "offer", AT),
            Mediations.agreement("new"),
            new SetAgreementAside(ID, null, AT),
            new ConcludeMediation(ID, "agreed", AT),
            new RemindOfPerformance(ID, "pay", null, AT),
            new RecordPerformance(ID, "pay", "new", AT),
            new KeepReceipt(ID, "pay", "photo", AT),
            new RecordDefault(ID, "pay", null, "2026-05-04", AT),
            new ApplyForConfirmation(ID, "new", AT),
            new RecordCourtDecision(ID, true, "new", AT));

    private final Map<String, Map<MediationState, String>> table =
            StatesTable.read("mediation-states.md", MediationState.class);

    @Test
    void theTableNamesEveryCommandAndEveryState() {
        List<String> handled = Arrays.stream(Mediation.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .toList();
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(handled);
        assertThat(COMMANDS.stream().map(it -> it.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(handled);
        assertThat(table.values()).allSatisfy(row -> assertThat(row).containsOnlyKeys(MediationState.values()));
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        return Arrays.stream(MediationState.values())
                .flatMap(state -> COMMANDS.stream()
                        .map(command -> DynamicTest.dynamicTest(
                                command.getClass().getSimpleName() + " in " + state, () -> cellHolds(command, state))));
    }

    private void cellHolds(Object command, MediationState state) {
        MediationLife life =
                switch (state) {
                    case NOT_OPENED -> MediationLife.NEVER;
                    case OPEN -> command instanceof DismissObjection ? Mediations.objectedTo() : Mediations.open();
                    case AGREED -> Mediations.agreed();
                    case FOLLOWED_UP ->
                        command instanceof RecordCourtDecision
                                ? Mediations.play(Mediations.followedUp(), new ApplyForConfirmation(ID, null, AT))
                                : Mediations.followedUp();
                    case ENDED -> Mediations.play(Mediations.open(), new ConcludeMediation(ID, "no-agreement", AT));
                };
        assertThat(life.state()).isEqualTo(state);
        String cell =
                table.getOrDefault(command.getClass().getSimpleName(), Map.of()).getOrDefault(state, "?");
        if (cell.equals("-")) {
            assertThatThrownBy(() -> Mediations.decide(life, command))
                    .isInstanceOfSatisfying(MediationRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo("mediation." + state.key());
                        assertThat(refused.text().zh()).contains(state.title().zh());
                        assertThat(refused.text().en()).contains(state.title().en());
                    });
            return;
        }
        List<Object> events = Mediations.decide(life, command);
        if (cell.equals("0")) {
            assertThat(events).isEmpty();
            return;
        }
        assertThat(events).isNotEmpty();
        MediationState expected = cell.equals("=") ? state : MediationState.valueOf(cell);
        assertThat(Mediations.after(life, events).state()).isEqualTo(expected);
    }
}
