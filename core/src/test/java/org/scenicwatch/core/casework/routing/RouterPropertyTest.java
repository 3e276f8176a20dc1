package org.scenicwatch.core.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;

/** Routing over books and facts of every kind. */
class RouterPropertyTest {

    private static final CaseCatalogue CATALOGUE = new CaseCatalogue();
    private static final RoutingBook SHIPPED = new ShippedRouting(CATALOGUE).book();
    private static final SiteCalendar DAYS =
            PublicHolidays.ofChina().calendarIn(PublicHolidays.ofChina().zone());
    private static final List<Opening> HOURS = List.of(
            new Opening("every-day", "08:00", "20:00"),
            new Opening("working-days", "09:00", "17:00"),
            new Opening("days-off", "00:00", "24:00"),
            new Opening("every-day", "22:00", "06:00"));

    /** A book and a case. */
    record Setting(RoutingBook book, RoutingFacts facts) {}

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void itEndsWithABodyThatIsOpenAndMayLeadOrSaysWhatSpeaksAgainstIt(@ForAll("settings") Setting setting) {
        Proposal proposal = new Router(setting.book(), CATALOGUE, DAYS).propose(setting.facts());
        Body lead = setting.book().body(proposal.lead()).orElseThrow();
        boolean last = codes(proposal).contains("last-resort");
        assertThat(lead.isOpenAt(setting.facts().at(), DAYS)).isTrue();
        assertThat(lead.mayLead()).isTrue();
        assertThat(!setting.facts().objected().contains(lead.id()) || last && says(proposal, "objected", lead.id()))
                .isTrue();
        for (String joint : proposal.joint()) {
            Body body = setting.book().body(joint).orElseThrow();
            assertThat(body.isOpenAt(setting.facts().at(), DAYS) || says(proposal, "closed", joint))
                    .as(joint)
                    .isTrue();
            assertThat(joint).isNotEqualTo(lead.id());
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void everyRuleBeforeTheOneThatDecidedSaysWhyNot(@ForAll("settings") Setting setting) {
        Proposal proposal = new Router(setting.book(), CATALOGUE, DAYS).propose(setting.facts());
        List<String> told = proposal.reasons().stream()
                .filter(reason ->
                        reason.code().startsWith("not-") || reason.code().equals("rule-matches"))
                .map(reason -> String.valueOf(reason.rule()))
                .toList();
        List<String> ids = setting.book().rules().stream().map(RoutingRule::id).toList();
        int end = proposal.rule() == null ? ids.size() : ids.indexOf(proposal.rule()) + 1;
        assertThat(told).isEqualTo(ids.subList(0, end));
        assertThat(proposal.reasons())
                .allSatisfy(reason -> assertThat(reason.text().zh()).isNotBlank());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void amongEqualsNobodyAbleHasFewerOpenCases(@ForAll("settings") Setting setting) {
        Proposal proposal = new Router(setting.book(), CATALOGUE, DAYS).propose(setting.facts());
        setting.book().rules().stream()
                .filter(rule -> rule.id().equals(proposal.rule()))
                .findFirst()
                .ifPresent(rule -> {
                    Body lead = setting.book().body(proposal.lead()).orElseThrow();
                    int open = setting.facts().openOf(lead.id());
                    assertThat(rule.leads().stream()
                                    .flatMap(id -> setting.book().body(id).stream())
                                    .filter(body -> body.isOpenAt(
                                                    setting.facts().at(), DAYS)
                                            && body.mayLead()
                                            && !setting.facts().objected().contains(body.id())
                                            && body.isFull(setting.facts().openOf(body.id())) == lead.isFull(open)))
                            .allSatisfy(body -> assertThat(setting.facts().openOf(body.id()))
                                    .isGreaterThanOrEqualTo(open));
                });
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theSameFactsGiveTheSameProposal(@ForAll("settings") Setting setting) {
        assertThat(new Router(setting.book(), CATALOGUE, DAYS).propose(setting.facts()))
                .isEqualTo(new Router(setting.book(), CATALOGUE, DAYS).propose(setting.facts()));
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Arbitraries.longs().map(seed -> setting(new Random(seed)));
    }

    private static Setting setting(Random random) {
        RoutingBook book = SHIPPED;
        List<String> ids = SHIPPED.bodies().stream().map(Body::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            boolean last = id.equals(SHIPPED.lastResort());
            // A stand-in further down the list: no circles.
            String standIn = i + 1 < ids.size() && random.nextBoolean()
                    ? ids.get(i + 1 + random.nextInt(ids.size() - i - 1))
                    : null;
            book = book.with(body(book.body(id).orElseThrow(), last, standIn, random));
        }
        List<RoutingRule> rules = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> rule(i, ids, random))
                .toList();
        return new Setting(book.with(rules), facts(ids, random));
    }

    private static Body body(Body body, boolean last, @Nullable String standIn, Random random) {
        return new Body(
                body.id(),
                body.title(),
                body.purpose(),
                body.remits(),
                last || random.nextInt(3) == 0 ? List.of() : List.of(any(HOURS, random)),
                random.nextBoolean() ? List.of("brigade") : List.of(),
                List.of(),
                random.nextBoolean() ? 1 + random.nextInt(4) : null,
                body.languages(),
                last || random.nextInt(5) > 0,
                standIn,
                null,
                List.of());
    }

    private static RoutingRule rule(int number, List<String> bodies, Random random) {
        List<String> categories =
                CATALOGUE.categories().stream().map(CaseCatalogue.Category::id).toList();
        RoutingRule.When when = new RoutingRule.When(
                random.nextInt(3) == 0 ? some(categories, 12, random) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                random.nextInt(4) == 0 ? List.of("Z-01") : List.of(),
                random.nextInt(4) == 0 ? any(HOURS, random) : null,
                random.nextInt(5) == 0,
                random.nextInt(5) == 0);
        String id = "rule-" + number;
        return new RoutingRule(
                id,
                new LocalText(id, id),
                when,
                some(bodies, 3, random),
                null,
                some(bodies, 3, random),
                random.nextBoolean());
    }

    private static RoutingFacts facts(List<String> bodies, Random random) {
        CaseCatalogue.Category category = any(CATALOGUE.categories(), random);
        Map<String, Integer> open = new HashMap<>();
        bodies.forEach(body -> open.put(body, random.nextInt(5)));
        return new RoutingFacts(
                category.id(),
                category.cause(),
                category.remit(),
                category.priority().name(),
                "ALARM",
                random.nextBoolean() ? List.of("house-1", "Z-01") : List.of(),
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 24 * 60) * 60L),
                open,
                random.nextBoolean() ? Set.of("brigade") : Set.of(),
                Set.copyOf(some(bodies, 4, random)));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> some(List<String> list, int most, Random random) {
        List<String> found = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            String one = any(list, random);
            if (!found.contains(one)) {
                found.add(one);
            }
        }
        return found;
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.reasons().stream().map(Proposal.Reason::code).toList();
    }

    private static boolean says(Proposal proposal, String code, String body) {
        return proposal.reasons().stream().anyMatch(reason -> reason.code().equals(code) && body.equals(reason.body()));
    }
}
