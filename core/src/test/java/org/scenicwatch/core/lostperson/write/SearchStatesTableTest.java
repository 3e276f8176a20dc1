package org.scenicwatch.core.lostperson.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.lostperson.write.Searches.AT;
import static org.scenicwatch.core.lostperson.write.Searches.ID;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.StatesTable;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchRefused;
import org.scenicwatch.core.lostperson.SearchState;
import org.scenicwatch.core.lostperson.SightingSource;

/** Holds the code against every cell of the table in {@code docs/search-states.md}. */
class SearchStatesTableTest {

    /** Each command as it would come next. */
    private static final List<Object> COMMANDS = List.of(
            Searches.begin(AgeBand.UNDER_14, "new", AT),
            new DescribePersonAnew(ID, AgeBand.UNDER_14, "parent", "new", AT),
            new RecordLegalGround(ID, "police-request", "number", AT),
            new RecordGuardianConsent(ID, "mother", "signed-paper", null, AT),
            new FileConsentPaper(ID, "new", AT),
            new FilePersonPhoto(ID, "new", AT),
            Searches.sighting("new", SightingSource.RESPONDER, "new"),
            new FileSightingPhoto(ID, "seen", "new", AT),
            new ConfirmSighting(ID, "seen", AT),
            new DismissSighting(ID, "seen", AT),
            new LayOutSectors(ID, List.of(new NewSector("new", "lane-9", null)), AT),
            new BeginSectorSearch(ID, "a", "patrol", AT),
            new FinishSectorSearch(ID, "b", AT),
            new EndSearch(ID, "closed", null, AT));

    private final Map<String, Map<SearchState, String>> table = StatesTable.read("search-states.md", SearchState.class);

    @Test
    void theTableNamesEveryCommandAndEveryState() {
        List<String> handled = Arrays.stream(Search.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .toList();
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(handled);
        assertThat(COMMANDS.stream().map(it -> it.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(handled);
        assertThat(table.values()).allSatisfy(row -> assertThat(row).containsOnlyKeys(SearchState.values()));
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        return Arrays.stream(SearchState.values())
                .flatMap(state -> COMMANDS.stream()
                        .map(command -> DynamicTest.dynamicTest(
                                command.getClass().getSimpleName() + " in " + state, () -> cellHolds(command, state))));
    }

    private void cellHolds(Object command, SearchState state) {
        SearchLife life =
                switch (state) {
                    case NOT_BEGUN -> SearchLife.NEVER;
                    case UNCOVERED -> Searches.child(false);
                    case COVERED -> Searches.child(true);
                    case ENDED ->
                        Searches.play(
                                Searches.child(true), new Searches.Memory(), new EndSearch(ID, "closed", null, AT));
                };
        assertThat(life.state()).isEqualTo(state);
        String cell =
                table.getOrDefault(command.getClass().getSimpleName(), Map.of()).getOrDefault(state, "?");
        Searches.Memory memory = new Searches.Memory();
        if (cell.equals("-")) {
            assertThatThrownBy(() -> Searches.decide(life, command, memory))
                    .isInstanceOfSatisfying(SearchRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo("search." + state.key());
                        assertThat(refused.text().zh()).contains(state.title().zh());
                        assertThat(refused.text().en()).contains(state.title().en());
                    });
            return;
        }
        List<Object> events = Searches.decide(life, command, memory);
        if (cell.equals("0")) {
            assertThat(events).isEmpty();
            return;
        }
        assertThat(events).isNotEmpty();
        SearchState expected = cell.equals("=") ? state : SearchState.valueOf(cell);
        assertThat(Searches.after(life, events).state()).isEqualTo(expected);
    }
}
