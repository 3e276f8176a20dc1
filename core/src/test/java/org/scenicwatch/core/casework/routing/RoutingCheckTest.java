package org.scenicwatch.core.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;

class RoutingCheckTest {

    private final CaseCatalogue catalogue = new CaseCatalogue();
    private final RoutingBook shipped = new ShippedRouting(catalogue).book();

    @Test
    void theShippedBookIsSoundAndSaysWhatIsToBeConfirmed() {
        assertThat(faults(shipped)).isEmpty();
        assertThat(shipped.bodies()).hasSize(13);
        assertThat(shipped.bodies()).allSatisfy(body -> {
            assertThat(body.contactsRef()).isNull();
            assertThat(body.toConfirm()).contains("hours", "capacity");
        });
        assertThat(shipped.bodies().stream().flatMap(body -> body.remits().stream()))
                .containsAll(
                        catalogue.remits().stream().map(CaseCatalogue.Entry::id).toList());
    }

    @Test
    void everyQuestionThatACategoryAsksIsKnownAndAsked() {
        List<String> asked = catalogue.categories().stream()
                .flatMap(category -> category.questions().stream())
                .map(CaseCatalogue.Asked::id)
                .distinct()
                .toList();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(catalogue.questions().stream()
                        .map(CaseCatalogue.Question::id)
                        .toList());
        assertThat(catalogue.questions())
                .allSatisfy(question -> assertThat(question.options().isEmpty())
                        .isEqualTo(question.kind() != CaseCatalogue.AnswerKind.CHOICE));
        assertThat(catalogue.question("age").orElseThrow().takes("7")).isTrue();
        assertThat(catalogue.question("age").orElseThrow().takes("seven")).isFalse();
        assertThat(catalogue.question("flames-or-smoke").orElseThrow().takes("smoke"))
                .isTrue();
        assertThat(catalogue.question("flames-or-smoke").orElseThrow().takes("yes"))
                .isFalse();
        assertThat(catalogue.question("anybody-inside").orElseThrow().takes("yes"))
                .isTrue();
    }

    @Test
    void namesOfNothingAreTold() {
        assertThat(faults(shipped.with(List.of(rule("a", List.of("ghosts"), "clinic", "wizards")))))
                .contains("rules[0].when.categories[0] unknown-category", "rules[0].joint[0] unknown-body");
        assertThat(faults(shipped.with(List.of(rule("Bad Id", List.of(), "nobody")))))
                .containsExactly("rules[0].id invalid-id", "rules[0].leads[0] unknown-body");
        RoutingRule elsewhere = new RoutingRule(
                "here",
                new LocalText("这里", "here"),
                new RoutingRule.When(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("URGENT"),
                        List.of("FAX"),
                        List.of("Z-99"),
                        new Opening("someday", "8:00", "25:00"),
                        false,
                        false),
                List.of("clinic"),
                "night",
                List.of("clinic"),
                false);
        assertThat(faults(shipped.with(List.of(elsewhere))))
                .containsExactly(
                        "rules[0].when.priorities[0] unknown-priority",
                        "rules[0].when.origins[0] unknown-origin",
                        "rules[0].when.places[0] unknown-place",
                        "rules[0].when.time invalid-hours",
                        "rules[0].joint invalid-joint",
                        "rules[0].team unknown-team");
    }

    @Test
    void aRuleThatAnEarlierOneSwallowsIsTold() {
        RoutingRule all = rule("all", List.of(), "patrol");
        RoutingRule fire = rule("fire", List.of("fire"), "fire-brigade");
        assertThat(faults(shipped.with(List.of(fire, all)))).isEmpty();
        assertThat(faults(shipped.with(List.of(all, fire)))).containsExactly("rules[1] invalid-unreachable");
        // A cause swallows the categories of it.
        RoutingRule cause = new RoutingRule(
                "cause",
                new LocalText("事由", "cause"),
                new RoutingRule.When(
                        List.of(), List.of("fire"), List.of(), List.of(), List.of(), List.of(), null, false, false),
                List.of("fire-brigade"),
                null,
                List.of(),
                false);
        assertThat(faults(shipped.with(List.of(cause, rule("smoke", List.of("smell-of-burning"), "clinic")))))
                .containsExactly("rules[1] invalid-unreachable");
        assertThat(faults(shipped.with(List.of(cause, rule("more", List.of("fire", "parking"), "clinic")))))
                .isEmpty();
    }

    @Test
    void circlesOfStandInsAreTold() {
        RoutingBook circle = shipped.with(standIn("patrol", "clinic")).with(standIn("clinic", "patrol"));
        assertThat(faults(circle))
                .contains("bodies[patrol].standIn invalid-circle", "bodies[clinic].standIn invalid-circle");
        assertThat(faults(shipped.with(standIn("patrol", "patrol")))).contains("bodies[patrol].standIn invalid-circle");
        assertThat(faults(shipped.with(standIn("patrol", "nobody")))).contains("bodies[patrol].standIn unknown-body");
    }

    @Test
    void theLastResortNeverCloses() {
        Body closed =
                with("governance-centre", body -> List.of(new Opening("every-day", "08:00", "20:00")), body -> null);
        assertThat(faults(shipped.with(closed))).containsExactly("bodies[governance-centre].hours invalid-last-resort");
    }

    private Body standIn(String id, String standIn) {
        return with(id, hours -> hours, before -> standIn);
    }

    private Body with(String id, UnaryOperator<List<Opening>> hours, UnaryOperator<@Nullable String> standIn) {
        Body body = shipped.body(id).orElseThrow();
        return new Body(
                body.id(),
                body.title(),
                body.purpose(),
                body.remits(),
                hours.apply(body.hours()),
                body.duties(),
                body.teams(),
                body.capacity(),
                body.languages(),
                body.mayLead(),
                standIn.apply(body.standIn()),
                null,
                List.of());
    }

    private static RoutingRule rule(String id, List<String> categories, String lead, String... joint) {
        return new RoutingRule(
                id,
                new LocalText(id, id),
                new RoutingRule.When(
                        categories, List.of(), List.of(), List.of(), List.of(), List.of(), null, false, false),
                List.of(lead),
                null,
                Arrays.asList(joint),
                false);
    }

    private List<String> faults(RoutingBook book) {
        return RoutingCheck.faults(book, catalogue, place -> place.equals("Z-01")).stream()
                .map(fault -> fault.field() + " " + fault.reason())
                .toList();
    }
}
