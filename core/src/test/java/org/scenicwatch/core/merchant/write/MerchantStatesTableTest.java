package org.scenicwatch.core.merchant.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.merchant.write.Merchants.ANY;
import static org.scenicwatch.core.merchant.write.Merchants.AT;
import static org.scenicwatch.core.merchant.write.Merchants.CASE;
import static org.scenicwatch.core.merchant.write.Merchants.ID;
import static org.scenicwatch.core.merchant.write.Merchants.LATER;
import static org.scenicwatch.core.merchant.write.Merchants.REF;
import static org.scenicwatch.core.merchant.write.Merchants.TODAY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.StatesTable;
import org.scenicwatch.core.merchant.BanKind;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterKind;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantRefused;
import org.scenicwatch.core.merchant.MerchantState;

/** Holds the code against every cell of the tables in {@code docs/merchant-states.md}. */
class MerchantStatesTableTest {

    private static final String PAGE = "merchant-states.md";

    private static final AnswerLetter ANSWER = new AnswerLetter(ID, ANY, "letter", null, AT);
    private static final RecheckLetter PASS = new RecheckLetter(ID, ANY, "letter", true, null, null, AT);
    private static final CloseLetter CLOSE = new CloseLetter(ID, ANY, "letter", "not-done", null, AT);
    private static final ChaseLead CHASE = new ChaseLead(ID, ANY, "lead", LATER.plusSeconds(1), null, AT);
    private static final RecordLeadResult PENALISED =
            new RecordLeadResult(ID, ANY, "lead", LeadResult.PENALISED, null, null, TODAY, TODAY, AT);
    private static final RecordLeadResult FILED =
            new RecordLeadResult(ID, ANY, "lead", LeadResult.FILED, null, null, TODAY, TODAY, AT);

    /** Each command as it would come next. */
    private static final List<Object> COMMANDS = List.of(
            Merchants.REGISTER,
            new CorrectMerchant(ID, ANY, "shop-2", "阿幼银饰", "silver", null, TODAY, TODAY, AT),
            new NameContact(ID, ANY, "v-2", AT),
            new CloseMerchant(ID, ANY, null, AT),
            new ReopenMerchant(ID, ANY, null, AT),
            new AddLicence(ID, ANY, "another", "food", "L-2", null, AT),
            new RenewLicence(ID, ANY, "licence", "L-1", TODAY.plusYears(1), AT),
            new RevokeLicence(ID, ANY, "licence", "revoked", null, AT),
            new IssueLetter(ID, ANY, "talk", "YT-1", LetterKind.TALK, "overcharging", null, null, null, AT),
            ANSWER,
            PASS,
            CLOSE,
            new ImposeBan(ID, ANY, "out", "JR-1", BanKind.NO_ENTRY, "forced-trade", CASE, AT, null, null, AT),
            new LiftBan(ID, ANY, "ban", REF, AT),
            new SendLead(ID, ANY, "second", "XS-2", "taxation", "no-licence", null, REF, LATER, AT),
            CHASE,
            PENALISED,
            new TieCase(ID, ANY, "case:2", AT),
            new UntieCase(ID, ANY, CASE, AT));

    private final Map<String, Map<MerchantState, String>> table = StatesTable.read(PAGE, MerchantState.class);
    private final Map<String, Map<LetterState, String>> letters =
            StatesTable.read(PAGE, "## Letter x command", LetterState.class);
    private final Map<String, Map<LeadState, String>> leads =
            StatesTable.read(PAGE, "## Lead x command", LeadState.class);

    @Test
    void theTablesNameEveryCommandAndEveryState() {
        List<String> handled = Arrays.stream(Merchant.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .toList();
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(handled);
        assertThat(COMMANDS.stream().map(MerchantStatesTableTest::name)).containsExactlyInAnyOrderElementsOf(handled);
        assertThat(table.values()).allSatisfy(row -> assertThat(row).containsOnlyKeys(MerchantState.values()));
        assertThat(letters.values()).allSatisfy(row -> assertThat(row).containsOnlyKeys(LetterState.values()));
        assertThat(leads.values()).allSatisfy(row -> assertThat(row).containsOnlyKeys(LeadState.values()));
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheMerchantHolds() {
        return Arrays.stream(MerchantState.values())
                .flatMap(state -> COMMANDS.stream()
                        .map(command -> DynamicTest.dynamicTest(
                                name(command) + " in " + state,
                                () -> holds(
                                        cell(table, command, state),
                                        command,
                                        // What is rechecked was answered before.
                                        command == PASS && state != MerchantState.NOT_REGISTERED
                                                ? Merchants.play(Merchants.in(state), ANSWER)
                                                : Merchants.in(state),
                                        MerchantLife::state,
                                        "merchant." + state.key()))));
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfALetterHolds() {
        return Arrays.stream(LetterState.values())
                .flatMap(state -> Stream.<Object>of(ANSWER, PASS, CLOSE)
                        .map(command -> DynamicTest.dynamicTest(
                                name(command) + " in " + state,
                                () -> holds(
                                        cell(letters, command, state),
                                        command,
                                        letterIn(state),
                                        life -> Objects.requireNonNull(
                                                        life.letters().byId().get("letter"))
                                                .state(),
                                        "merchant.letter-" + state.key()))));
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfALeadHolds() {
        return Arrays.stream(LeadState.values())
                .flatMap(state -> Stream.<Object>of(CHASE, PENALISED)
                        .map(command -> DynamicTest.dynamicTest(
                                name(command) + " in " + state,
                                () -> holds(
                                        cell(leads, command, state),
                                        command,
                                        leadIn(state),
                                        life -> Objects.requireNonNull(
                                                        life.leads().byId().get("lead"))
                                                .state(),
                                        "merchant.lead-" + state.key()))));
    }

    private static MerchantLife letterIn(LetterState state) {
        return switch (state) {
            case ISSUED -> Merchants.trading();
            case ANSWERED -> Merchants.play(Merchants.trading(), ANSWER);
            case PASSED -> Merchants.play(Merchants.trading(), ANSWER, PASS);
            case CLOSED -> Merchants.play(Merchants.trading(), CLOSE);
        };
    }

    private static MerchantLife leadIn(LeadState state) {
        return switch (state) {
            case SENT -> Merchants.trading();
            case FILED -> Merchants.play(Merchants.trading(), FILED);
            case DONE -> Merchants.play(Merchants.trading(), PENALISED);
        };
    }

    private static <S extends Enum<S>> void holds(
            String cell, Object command, MerchantLife life, Function<MerchantLife, S> stateOf, String code) {
        if (cell.equals("-")) {
            assertThatThrownBy(() -> Merchants.decide(life, command))
                    .isInstanceOfSatisfying(MerchantRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(code);
                        assertThat(refused.text().zh()).isNotBlank();
                    });
            return;
        }
        List<Object> events = Merchants.decide(life, command);
        if (cell.equals("0")) {
            assertThat(events).isEmpty();
            return;
        }
        assertThat(events).isNotEmpty();
        S now = stateOf.apply(life);
        S expected = cell.equals("=") ? now : Enum.valueOf(now.getDeclaringClass(), cell);
        assertThat(stateOf.apply(Merchants.after(life, events))).isEqualTo(expected);
    }

    private static <S> String cell(Map<String, Map<S, String>> of, Object command, S state) {
        return of.getOrDefault(name(command), Map.of()).getOrDefault(state, "?");
    }

    private static String name(Object command) {
        return command.getClass().getSimpleName();
    }
}
