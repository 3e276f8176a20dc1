package org.scenicwatch.dashboard.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.registers.PlaceEntry;

class HouseTreeTest {

    private static final List<PlaceEntry> PLACES = List.of(
            place("grid", "W-1", null, Map.of()),
            place("zone", "Z-1", null, Map.of()),
            place("lane", "L-1", "xj/W-1", Map.of("household_group", "G-1")),
            place("house", "h2", "xj/W-1", Map.of("household_group", "G-1", "residents", "4", "need_help", "1")),
            place("shop", "h1", "xj/W-1", Map.of("household_group", "G-1", "residents", "2")),
            place("house", "h3", "xj/W-1", Map.of("household_group", "G-2")),
            place("house", "h4", "xj/Z-1", Map.of("residents", "several")));

    @Test
    void countsPeopleOfHousesGroupsAndGrids() {
        HouseTree tree = HouseTree.of(PLACES, byId(), Map.of("G-1", 1), Map.of("W-1", 2));
        assertThat(tree.total()).isEqualTo(new HouseTree.Heads(4, 6, 1, 2));
        assertThat(tree.grids()).hasSize(2);
        HouseTree.Grid grid = tree.grids().get(0);
        assertThat(grid.id()).isEqualTo("xj/W-1");
        assertThat(grid.workers()).isEqualTo(2);
        assertThat(grid.heads()).isEqualTo(new HouseTree.Heads(3, 6, 1, 1));
        assertThat(grid.groups()).extracting(HouseTree.Group::id).containsExactly("G-1", "G-2");
        assertThat(grid.groups()).extracting(HouseTree.Group::leaders).containsExactly(1, 0);
        assertThat(grid.groups().get(0).houses())
                .extracting(HouseTree.House::id)
                .containsExactly("xj/h1", "xj/h2");
        assertThat(tree.grids().get(1)).satisfies(rest -> {
            assertThat(rest.id()).isNull();
            assertThat(rest.groups()).extracting(HouseTree.Group::id).containsOnlyNulls();
        });
    }

    @Test
    void showsTheWholeGroupOfAHouseThatIsAtRisk() {
        assertThat(HouseTree.neighbours(PLACES, List.of("xj/h2")))
                .extracting(PlaceEntry::id)
                .containsExactly("xj/L-1", "xj/h2", "xj/h1");
        assertThat(HouseTree.neighbours(PLACES, List.of("xj/h4")))
                .extracting(PlaceEntry::id)
                .containsExactly("xj/h4");
    }

    private static Map<String, PlaceEntry> byId() {
        return PLACES.stream().collect(Collectors.toMap(PlaceEntry::id, Function.identity()));
    }

    private static PlaceEntry place(String layer, String code, @Nullable String parent, Map<String, String> facts) {
        return new PlaceEntry(
                "xj/" + code, "xj", code, layer, parent, new LocalText(code, code), "{}", null, new TreeMap<>(facts));
    }
}
