package org.scenicwatch.core.dispatch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderOfAskingTest {

    private static final Wanted FIRE = new Wanted(true, List.of("firefighting"), "z1", 108.17, 26.49);
    private static final Wanted CROWD = new Wanted(false, List.of(), "z1", 108.17, 26.49);

    @Test
    void dutyComesBeforeSkillAndSkillBeforeLoadAndLoadBeforeDistanceAndZone() {
        List<Candidate> people = List.of(
                new Candidate("off-duty", false, false, List.of("firefighting"), "z1", 108.17, 26.49),
                new Candidate("unskilled", true, false, List.of(), "z1", 108.17, 26.49),
                new Candidate("busy", true, false, List.of("firefighting"), "z1", 108.17, 26.49),
                new Candidate("far", true, false, List.of("firefighting"), "z2", 108.19, 26.49),
                new Candidate("near", true, false, List.of("firefighting"), "z2", 108.171, 26.49),
                new Candidate("untold-same-zone", true, false, List.of("firefighting"), "z1", null, null),
                new Candidate("untold-other-zone", true, false, List.of("firefighting"), "z2", null, null));

        assertThat(all(FIRE, people, Map.of("busy", 1)))
                .containsExactly(
                        "near", "far", "untold-same-zone", "untold-other-zone", "busy", "unskilled", "off-duty");
    }

    @Test
    void thoseOffDutyAreAskedForACriticalMatterOnlyOrWhenNobodyIsOn() {
        List<Candidate> people = List.of(person("on", true), person("off", false));

        assertThat(all(CROWD, people, Map.of())).containsExactly("on");
        assertThat(all(FIRE, people, Map.of())).containsExactly("on", "off");
        assertThat(all(CROWD, List.of(person("off", false)), Map.of())).containsExactly("off");
    }

    @Test
    void whoeverIsAwayIsNeverAskedAndCountsForNobodyOnDuty() {
        Candidate away = new Candidate("away", true, true, List.of(), null, null, null);

        assertThat(all(CROWD, List.of(away, person("off", false)), Map.of())).containsExactly("off");
        assertThat(all(CROWD, List.of(away), Map.of())).isEmpty();
    }

    private static Candidate person(String id, boolean onTurn) {
        return new Candidate(id, onTurn, false, List.of(), null, null, null);
    }

    /** Everybody in the order in which they are asked when nobody answers. */
    private static List<String> all(Wanted wanted, List<Candidate> people, Map<String, Integer> loads) {
        List<String> order = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        @Nullable String next = OrderOfAsking.next(wanted, people, asked, loads).orElse(null);
        while (next != null) {
            order.add(next);
            asked.add(next);
            next = Optional.ofNullable(next)
                    .flatMap(n -> OrderOfAsking.next(wanted, people, asked, loads))
                    .orElse(null);
        }
        return order;
    }
}
