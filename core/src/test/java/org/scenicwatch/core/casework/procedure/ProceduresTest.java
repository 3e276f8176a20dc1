package org.scenicwatch.core.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.PROCEDURES;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.course;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.filed;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.minute;
import static org.scenicwatch.core.casework.procedure.CoursesForTests.triaged;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.clock.ClockBook;
import org.scenicwatch.core.casework.events.ComplaintAdmitted;

class ProceduresTest {

    private static final String STEP = "{\"id\":\"a\",\"title\":{\"zh\":\"甲\",\"en\":\"A\"},\"doer\":\"desk\"%s}";
    private static final String ALL = "{\"origins\":[\"ALARM\",\"COMPLAINT\",\"OPERATOR\",\"PATROL\",\"AGENCY\"]%s}";

    private final CaseCatalogue catalogue = new CaseCatalogue();

    @Test
    void everyCategoryComesToAProcedureWithAnEndFromEveryOriginAndOnEveryTrack() {
        assertThat(catalogue.categories()).hasSizeGreaterThanOrEqualTo(28);
        for (CaseCatalogue.Category category : catalogue.categories()) {
            for (CaseOrigin origin : CaseOrigin.values()) {
                CaseCourse plain = course(category.id(), origin.name());
                CaseCourse complaint = CaseCourse.after(plain, filed(category.id()), "public:1");
                CaseCourse formal = CaseCourse.after(
                        complaint, new ComplaintAdmitted(plain.caseId(), "business-seat", null, minute(1)), "user:a");
                assertThat(Arrays.asList(plain, complaint, formal))
                        .allSatisfy(course -> assertThat(
                                        PROCEDURES.of(course).steps().flatMap(step -> step.facts().stream()))
                                .as("%s from %s", category.id(), origin)
                                .contains(CourseFact.TRIAGED, CourseFact.CLOSED, CaseMilestone.RESOLVED.key()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fire, ALARM, fire",
        "smell-of-burning, COMPLAINT, fire",
        "harm-to-minor, COMPLAINT, harm-to-minor",
        "legal-advice, OPERATOR, legal-advice",
        "parking, PATROL, general",
        "overcharging, AGENCY, of-agency",
        "other, ALARM, of-alarm"
    })
    void aCauseCountsBeforeAnOrigin(String category, String origin, String procedure) {
        assertThat(PROCEDURES.of(course(category, origin)).id()).isEqualTo(procedure);
    }

    @Test
    void aTourismComplaintGoesFromTheSpotToTheFormalTrackWhenItIsAdmitted() {
        CaseCourse filed = course("overcharging", "COMPLAINT", filed("overcharging"));
        CaseCourse admitted = CaseCourse.after(
                filed, new ComplaintAdmitted(filed.caseId(), "business-seat", null, minute(9)), "user:a");

        assertThat(PROCEDURES.of(filed).id()).isEqualTo("on-the-spot");
        assertThat(admitted)
                .isNotNull()
                .satisfies(course -> assertThat(PROCEDURES.of(course).id()).isEqualTo("formal"));
    }

    @Test
    void restoringPowerAndGasAndAChildsSafetyTakeTwoPersons() {
        assertThat(twoPersonSteps("power", "restore-power")).isTrue();
        assertThat(twoPersonSteps("gas", "restore-gas")).isTrue();
        assertThat(twoPersonSteps("harm-to-minor", "safe")).isTrue();
        assertThat(twoPersonSteps("power", "cut-power")).isFalse();
    }

    @Test
    void aCaseThatWasOnceAboutHarmToAMinorStaysRestrictedHoweverItIsSortedLater() {
        CaseCourse sortedAway =
                course("harm-to-minor", "COMPLAINT", filed("harm-to-minor"), triaged("fight-or-theft", 1));
        CaseCourse complaintInAnother = course("fight-or-theft", "COMPLAINT", filed("harm-to-minor"));

        assertThat(PROCEDURES.of(sortedAway).id()).isEqualTo("public-order");
        assertThat(PROCEDURES.isRestricted(sortedAway)).isTrue();
        assertThat(PROCEDURES.isRestricted(complaintInAnother)).isTrue();
        assertThat(complaintInAnother.category()).isEqualTo("fight-or-theft");
        assertThat(PROCEDURES.isRestricted(course("fight-or-theft", "OPERATOR")))
                .isFalse();
    }

    @Test
    void aBookThatContradictsItselfStopsTheStart() {
        read("", "", STEP.formatted(""));

        refused("", STEP.formatted(",\"facts\":[\"nothing\"]"), "an unknown fact");
        refused("", STEP.formatted(",\"after\":[\"b\"]"), "which is no step");
        refused("", STEP.formatted(",\"after\":[\"a\"]"), "comes before itself");
        refused("", STEP.formatted(",\"clock\":\"sundial\""), "no clock sundial");
        refused("", STEP.formatted("").replace("desk", "nobody"), "nobody is called nobody");
        refused("", STEP.formatted(",\"facts\":[\"taken\",\"closed\"],\"twoPersons\":true"), "an unknown fact");
        refused("", STEP.formatted(",\"facts\":[\"closed\"],\"twoPersons\":true"), "takes no two persons");
        refused(
                "",
                STEP.formatted(",\"evidence\":[{\"kind\":\"rumour\",\"title\":{\"zh\":\"甲\",\"en\":\"A\"}}]"),
                "no evidence rumour");
        refused("", STEP.formatted("") + "," + STEP.formatted(""), "a twice");
        refused(",\"causes\":[\"boredom\"]", STEP.formatted(""), "no cause boredom");
        assertThatThrownBy(() -> read("{\"origins\":[\"ALARM\"]}", "", STEP.formatted("")))
                .hasMessageContaining("an origin without a procedure");
    }

    private void refused(String scope, String steps, String fault) {
        assertThatThrownBy(() -> read("", scope, steps))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    private Procedures read(String scope, String more, String steps) {
        String entries = Arrays.stream(steps.split("(?<=}),(?=\\{\"id\")"))
                .map(step -> "{\"step\":" + step + "}")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        String sheet = """
                {"doers": [{"id": "desk", "title": {"zh": "台", "en": "desk"}}], "grounds": [], "shared": [],
                 "restricted": {"causes": [], "mediating": []},
                 "procedures": [{"id": "p", "title": {"zh": "程", "en": "P"}, "scope": %s,
                   "stages": [{"id": "s", "title": {"zh": "段", "en": "S"}, "steps": [%s]}]}]}
                """.formatted(scope.isEmpty() ? ALL.formatted(more) : scope, entries);
        return Procedures.read(
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), catalogue, new ClockBook());
    }

    private static boolean twoPersonSteps(String procedure, String step) {
        List<ProcedureStep> found = PROCEDURES.all().stream()
                .filter(known -> known.id().equals(procedure))
                .flatMap(known -> known.step(step).stream())
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).twoPersons();
    }
}
