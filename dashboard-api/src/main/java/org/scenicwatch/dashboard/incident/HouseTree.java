package org.scenicwatch.dashboard.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/**
 * Grids with their household groups (十联户) and houses, with how many people live there and how many of them need help to
 * leave: numbers from the register, no names.
 *
 * @param grids by code; houses of no grid are in one without id, last
 * @param total over all grids
 */
record HouseTree(List<Grid> grids, Heads total) {

    /** The attributes of a house that the tree is made of. */
    static final String GROUP = "household_group";

    private static final String RESIDENTS = "residents";
    private static final String NEED_HELP = "need_help";
    private static final String NONE = "";

    /**
     * People of some houses.
     *
     * @param residents as far as they are known
     * @param needHelp of these, who cannot leave alone
     * @param uncounted houses of which nobody knows how many live there
     */
    record Heads(int houses, int residents, int needHelp, int uncounted) {

        static final Heads NOBODY = new Heads(0, 0, 0, 0);

        Heads plus(Heads other) {
            return new Heads(
                    houses + other.houses,
                    residents + other.residents,
                    needHelp + other.needHelp,
                    uncounted + other.uncounted);
        }
    }

    /** A house or shop. */
    record House(
            String id,
            LocalText name,
            @Nullable Integer residents,
            @Nullable Integer needHelp) {

        Heads heads() {
            return new Heads(
                    1,
                    Objects.requireNonNullElse(residents, 0),
                    Objects.requireNonNullElse(needHelp, 0),
                    residents == null ? 1 : 0);
        }
    }

    /**
     * A household group; houses of no group are in one without id.
     *
     * @param heads people in its houses
     * @param leaders how many group heads the directory has for it
     */
    record Group(@Nullable String id, Heads heads, int leaders, List<House> houses) {}

    /** A grid; {@code worker} how many grid workers the directory has for it. */
    record Grid(@Nullable String id, LocalText name, Heads heads, int workers, List<Group> groups) {}

    /**
     * The tree of some houses.
     *
     * @param houses houses and shops, of which others are left out
     * @param grids every place that may be the grid of one, by id
     * @param leaders how many hold the duty of a group, by its code
     * @param workers how many hold the duty of a grid, by its code
     */
    static HouseTree of(
            List<PlaceEntry> houses,
            Map<String, PlaceEntry> grids,
            Map<String, Integer> leaders,
            Map<String, Integer> workers) {
        Map<String, Map<String, List<House>>> sorted = new TreeMap<>(
                Comparator.comparing((String id) -> id.isEmpty()).thenComparing(Comparator.naturalOrder()));
        for (PlaceEntry place : houses) {
            if (isHouse(place)) {
                sorted.computeIfAbsent(gridOf(place, grids), id -> new TreeMap<>())
                        .computeIfAbsent(place.attributes().getOrDefault(GROUP, NONE), id -> new ArrayList<>())
                        .add(new House(
                                place.id(),
                                place.name(),
                                count(place.attributes().get(RESIDENTS)),
                                count(place.attributes().get(NEED_HELP))));
            }
        }
        List<Grid> made = new ArrayList<>();
        sorted.forEach((id, groups) -> made.add(grid(id, groups, grids, leaders, workers)));
        return new HouseTree(made, made.stream().map(Grid::heads).reduce(Heads.NOBODY, Heads::plus));
    }

    /** All houses of the groups of some houses, and the houses themselves. */
    static List<PlaceEntry> neighbours(List<PlaceEntry> places, List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        Set<String> groups = places.stream()
                .filter(place -> wanted.contains(place.id()))
                .map(place -> place.attributes().getOrDefault(GROUP, NONE))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> wanted.contains(place.id())
                        || groups.contains(place.attributes().getOrDefault(GROUP, NONE)))
                .toList();
    }

    private static boolean isHouse(PlaceEntry place) {
        return place.layer().equals("house") || place.layer().equals("shop");
    }

    private static Grid grid(
            String id,
            Map<String, List<House>> groups,
            Map<String, PlaceEntry> grids,
            Map<String, Integer> leaders,
            Map<String, Integer> workers) {
        List<Group> made = new ArrayList<>();
        groups.forEach((group, houses) -> {
            houses.sort(Comparator.comparing(House::id));
            made.add(new Group(
                    group.isEmpty() ? null : group,
                    houses.stream().map(House::heads).reduce(Heads.NOBODY, Heads::plus),
                    leaders.getOrDefault(group, 0),
                    houses));
        });
        PlaceEntry place = grids.get(id);
        return new Grid(
                place == null ? null : id,
                place == null ? new LocalText("未划入网格", "In no grid") : place.name(),
                made.stream().map(Group::heads).reduce(Heads.NOBODY, Heads::plus),
                place == null ? 0 : workers.getOrDefault(place.code(), 0),
                made);
    }

    private static String gridOf(PlaceEntry house, Map<String, PlaceEntry> grids) {
        return Optional.ofNullable(house.parent())
                .filter(parent ->
                        grids.containsKey(parent) && grids.get(parent).layer().equals("grid"))
                .orElse(NONE);
    }

    private static @Nullable Integer count(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
