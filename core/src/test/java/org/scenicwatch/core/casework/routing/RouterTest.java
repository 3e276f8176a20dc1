package org.scenicwatch.core.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.casework.CaseCatalogue;

class RouterTest {

    /** Wednesday, 10:00 in the village. */
    private static final Instant BY_DAY = Instant.parse("2026-05-13T02:00:00Z");

    private static final Instant BY_NIGHT = Instant.parse("2026-05-13T15:00:00Z");
    /** A Wednesday, too, but a holiday. */
    private static final Instant ON_A_HOLIDAY = Instant.parse("2026-02-18T02:00:00Z");
    /** A Saturday that is worked for it. */
    private static final Instant ON_A_MAKE_UP_DAY = Instant.parse("2026-02-28T02:00:00Z");

    private static final SiteCalendar DAYS =
            PublicHolidays.ofChina().calendarIn(PublicHolidays.ofChina().zone());
    private final CaseCatalogue catalogue = new CaseCatalogue();
    private final RoutingBook shipped = new ShippedRouting(catalogue).book();

    @Test
    void everyCategoryGoesToItsOwnBodyByDayUnlessARuleSaysMore() {
        for (CaseCatalogue.Category category : catalogue.categories()) {
            Proposal proposal = propose(shipped, facts(category.id(), BY_DAY));
            assertThat(proposal.lead()).as(category.id()).isEqualTo(category.body());
        }
    }

    @Test
    void aFireIsHandledTogetherUnderOneLead() {
        Proposal proposal = propose(shipped, facts("fire", BY_NIGHT));
        assertThat(proposal.lead()).isEqualTo("fire-brigade");
        assertThat(proposal.joint()).containsExactly("micro-fire-station", "clinic", "tourism-police");
        assertThat(proposal.rule()).isEqualTo("fire-together");
        assertThat(proposal.auto()).isTrue();
        assertThat(codes(proposal)).containsSubsequence("not-category", "rule-matches", "joint", "joint", "joint");
    }

    @Test
    void aClosedBodyIsRepresentedAndThatIsSaid() {
        Proposal proposal = propose(shipped, facts("legal-advice", BY_NIGHT));
        assertThat(proposal.lead()).isEqualTo("governance-centre");
        assertThat(texts(proposal))
                .contains("Law Society station is closed at this hour (working days 09:00–17:00), stands in: Village"
                        + " governance centre");
        assertThat(propose(shipped, facts("legal-advice", ON_A_HOLIDAY)).lead()).isEqualTo("governance-centre");
        assertThat(propose(shipped, facts("legal-advice", ON_A_MAKE_UP_DAY)).lead())
                .isEqualTo("law-society-station");
    }

    @Test
    void standInsAreFollowedDownTheLine() {
        RoutingBook book = shipped.with(List.of());
        Proposal proposal = propose(book, facts("neighbour-dispute", BY_NIGHT));
        assertThat(proposal.lead()).isEqualTo("governance-centre");
        assertThat(proposal.reasons())
                .filteredOn(reason -> reason.code().equals("stands-in"))
                .extracting(Proposal.Reason::body)
                .containsExactly("gabaifu-room", "mediation-centre");
    }

    @Test
    void amongEqualsTheLeastLoadedTakesItAndAFullOneComesLast() {
        RoutingFacts few = facts("neighbour-dispute", BY_DAY, Map.of("gabaifu-room", 3, "mediation-centre", 2));
        assertThat(propose(shipped, few).lead()).isEqualTo("mediation-centre");
        RoutingFacts same = facts("neighbour-dispute", BY_DAY, Map.of("gabaifu-room", 2, "mediation-centre", 2));
        assertThat(propose(shipped, same).lead()).isEqualTo("gabaifu-room");

        RoutingBook full =
                shipped.with(capacity(shipped.body("mediation-centre").orElseThrow(), 2));
        assertThat(propose(full, few).lead()).isEqualTo("gabaifu-room");
        RoutingBook bothFull = full.with(capacity(full.body("gabaifu-room").orElseThrow(), 1));
        assertThat(codes(propose(bothFull, few))).contains("full");
    }

    @Test
    void whoObjectedIsNotAskedAgain() {
        RoutingFacts facts = new RoutingFacts(
                "neighbour-dispute",
                "neighbours",
                "grassroots-governance",
                "CAUTION",
                "COMPLAINT",
                List.of(),
                BY_DAY,
                Map.of("mediation-centre", 9),
                Set.of(),
                Set.of("gabaifu-room"));
        Proposal proposal = propose(shipped, facts);
        assertThat(proposal.lead()).isEqualTo("mediation-centre");
        assertThat(codes(proposal)).contains("objected");
    }

    @Test
    void placeTimeDutyAndRoomDecideToo() {
        RoutingRule.When night = when(List.of(), new Opening("every-day", "22:00", "06:00"), false, false);
        RoutingRule.When zone = when(List.of("Z-02"), null, false, false);
        RoutingRule.When staffed = when(List.of(), null, true, false);
        RoutingRule.When room = when(List.of(), null, false, true);
        RoutingBook book = shipped.with(capacity(shipped.body("patrol").orElseThrow(), 1))
                .with(List.of(
                        rule("night", night, "tourism-police"),
                        rule("east", zone, "maintenance-crew"),
                        rule("manned", staffed, "fire-brigade"),
                        rule("room", room, "patrol")));

        assertThat(propose(book, facts("parking", BY_NIGHT)).rule()).isEqualTo("night");
        // 05:59 of the next morning, then 06:00.
        assertThat(propose(book, facts("parking", Instant.parse("2026-05-12T21:59:00Z")))
                        .rule())
                .isEqualTo("night");
        Instant morning = Instant.parse("2026-05-12T22:00:00Z");
        assertThat(propose(book, facts("parking", morning, Map.of(), List.of("house-1", "Z-02"), Set.of()))
                        .rule())
                .isEqualTo("east");
        assertThat(propose(book, facts("parking", morning, Map.of(), List.of("Z-01"), Set.of("brigade")))
                        .rule())
                .isEqualTo("manned");
        assertThat(propose(book, facts("parking", morning)).rule()).isEqualTo("room");
        Proposal full = propose(book, facts("parking", morning, Map.of("patrol", 1)));
        assertThat(full.rule()).isNull();
        assertThat(codes(full))
                .containsExactly("not-time", "not-place", "not-staffed", "not-room", "usual-body", "full");
    }

    @Test
    void theTeamThatCoversThePlaceIsNamed() {
        Body station = shipped.body("micro-fire-station").orElseThrow();
        Body covered = new Body(
                station.id(),
                station.title(),
                station.purpose(),
                station.remits(),
                station.hours(),
                station.duties(),
                List.of(
                        new Body.Team("east", new LocalText("东站", "East"), List.of("Z-01")),
                        new Body.Team("west", new LocalText("西站", "West"), List.of("Z-02", "G-09"))),
                null,
                station.languages(),
                true,
                null,
                null,
                List.of());
        RoutingBook book = shipped.with(covered);
        RoutingFacts west = facts("smell-of-burning", BY_NIGHT, Map.of(), List.of("house-7", "G-09", "Z-03"), Set.of());
        assertThat(propose(book, west).team()).isEqualTo("west");
        Proposal nowhere = propose(book, facts("smell-of-burning", BY_NIGHT));
        assertThat(nowhere.team()).isNull();
        assertThat(codes(nowhere)).contains("no-team");
    }

    private static Body capacity(Body body, int capacity) {
        return new Body(
                body.id(),
                body.title(),
                body.purpose(),
                body.remits(),
                body.hours(),
                body.duties(),
                body.teams(),
                capacity,
                body.languages(),
                body.mayLead(),
                body.standIn(),
                body.contactsRef(),
                List.of());
    }

    private static RoutingRule rule(String id, RoutingRule.When when, String lead) {
        return new RoutingRule(id, new LocalText(id, id), when, List.of(lead), null, List.of(), false);
    }

    private static RoutingRule.When when(List<String> places, Opening time, boolean staffed, boolean room) {
        return new RoutingRule.When(List.of(), List.of(), List.of(), List.of(), List.of(), places, time, staffed, room);
    }

    private Proposal propose(RoutingBook book, RoutingFacts facts) {
        return new Router(book, catalogue, DAYS).propose(facts);
    }

    private RoutingFacts facts(String category, Instant at) {
        return facts(category, at, Map.of());
    }

    private RoutingFacts facts(String category, Instant at, Map<String, Integer> open) {
        return facts(category, at, open, List.of(), Set.of());
    }

    private RoutingFacts facts(
            String category, Instant at, Map<String, Integer> open, List<String> places, Set<String> onDuty) {
        CaseCatalogue.Category known = catalogue.category(category);
        return new RoutingFacts(
                category,
                known.cause(),
                known.remit(),
                known.priority().name(),
                "ALARM",
                places,
                at,
                open,
                onDuty,
                Set.of());
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.reasons().stream().map(Proposal.Reason::code).toList();
    }

    private static List<String> texts(Proposal proposal) {
        return proposal.reasons().stream().map(reason -> reason.text().en()).toList();
    }
}
