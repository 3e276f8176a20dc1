package org.scenicwatch.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.complainant.ComplaintStep;
import org.scenicwatch.core.complainant.HazardStep;
import org.scenicwatch.core.notification.events.PlannedRung;

class LadderBookTest {

    private static final MessageTexts TEXTS = new MessageTexts();
    private static final String RUNG =
            "{\"after\":\"%s\",\"duties\":[\"%s\"],\"channelsAtOnce\":%d,\"template\":\"%s\"}";

    @Test
    void callsTheHouseholdGroupFirstAndThenFurtherPeople() {
        LadderBook.Ladder fire = LadderBook.shippedWith(TEXTS).ladderFor(Priority.CRITICAL, true);
        assertThat(fire.name()).isEqualTo("fire-critical");
        assertThat(fire.rungs()).extracting(PlannedRung::afterSeconds).containsExactly(0L, 60L, 120L, 180L);
        assertThat(fire.rungs().get(0).duties()).containsExactly("groupHead", "householder");
        assertThat(fire.rungs().get(0).channelsAtOnce()).isEqualTo(2);
        assertThat(fire.rungs().get(3).duties()).containsExactly("brigade");
    }

    @Test
    void tellsShiftAndDutyLeaderOfOtherCriticalAlarmsAndSubscribersOfWarnings() {
        LadderBook book = LadderBook.shippedWith(TEXTS);
        assertThat(book.ladderFor(Priority.CRITICAL, false).rungs())
                .flatExtracting(PlannedRung::duties)
                .containsExactly("shiftCommander", "dutyLeader");
        assertThat(book.ladderFor(Priority.WARNING, true).rungs())
                .singleElement()
                .matches(PlannedRung::subscribers);
        assertThat(book.ladderFor(Priority.CAUTION, false).rungs()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithABookAndWhere() {
        refuses("nonsense", "not a list of ladders");
        refuses(book("x", rung("PT1S", "brigade", 2, "critical")), "x, rung 1: the first is reached at once");
        refuses(
                book("x", rung("PT0S", "brigade", 2, "critical") + "," + rung("PT0S", "brigade", 2, "critical")),
                "x, rung 2: after must grow");
        refuses(book("x", rung("PT0S", "cook", 2, "critical")), "x, rung 1: unknown duty \"cook\"");
        refuses(book("x", rung("PT0S", "brigade", 1, "critical")), "channelsAtOnce of at least 2");
        refuses(book("x", rung("PT0S", "brigade", 4, "critical")), "channelsAtOnce must be 1 to 3");
        refuses(book("x", rung("PT0S", "brigade", 2, "poem")), "unknown template \"poem\"");
        refuses(book("", rung("PT0S", "brigade", 2, "critical")), "has no name");
        refuses(book("x", ""), "x: no rungs");
    }

    @Test
    void everyTextNamesItsPlaceAndTimeInBothLanguages() {
        assertThat(TEXTS.templates()).isNotEmpty().allSatisfy((id, text) -> {
            List<String> named = named(id);
            assertThat(text.zh()).contains(named);
            assertThat(text.en()).contains(named);
        });
    }

    private static List<String> named(String template) {
        if (template.startsWith("complaint-") || template.startsWith("hazard-")) {
            return List.of("{link}");
        }
        return template.startsWith("mediation-")
                ? List.of("{time}", "{number}")
                : template.startsWith("lead-") ? List.of("{number}", "{body}") : List.of("{place}", "{time}", "{kind}");
    }

    @Test
    void everyStepOfAComplaintAndOfAHazardHasItsText() {
        assertThat(ComplaintStep.values()).allMatch(step -> TEXTS.has(step.template()));
        assertThat(HazardStep.values()).allMatch(step -> TEXTS.has(step.template()));
    }

    private static void refuses(String json, String why) {
        assertThatThrownBy(() -> LadderBook.of(json, TEXTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static String book(String name, String rungs) {
        return "[{\"name\":\"" + name + "\",\"priority\":\"CRITICAL\",\"rungs\":[" + rungs + "]}]";
    }

    private static String rung(String after, String duty, int kinds, String template) {
        return RUNG.formatted(after, duty, kinds, template);
    }
}
