package org.scenicwatch.core.lostperson.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.core.lostperson.write.Searches.AT;
import static org.scenicwatch.core.lostperson.write.Searches.ID;
import static org.scenicwatch.core.lostperson.write.Searches.begin;
import static org.scenicwatch.core.lostperson.write.Searches.decide;
import static org.scenicwatch.core.lostperson.write.Searches.play;
import static org.scenicwatch.core.lostperson.write.Searches.sighting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchState;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.core.lostperson.SightingSource;
import org.scenicwatch.core.lostperson.events.SearchBegun;
import org.scenicwatch.core.lostperson.events.SearchEnded;
import org.scenicwatch.core.lostperson.events.SearchRecordsErased;

class SearchTest {

    private static final RecordLegalGround GROUND = new RecordLegalGround(ID, "guardian-request", null, AT);
    private static final EndSearch END = new EndSearch(ID, "resolved", "person-found", AT.plusSeconds(600));

    private final Searches.Memory memory = new Searches.Memory();

    @Test
    void theEndErasesWhatIsKeptInTheSameTransactionAndSaysSo() {
        var fixture = new AggregateTestFixture<>(Search.class);
        fixture.registerInjectableResource(memory).registerInjectableResource(Searches.BOOK);
        memory.keep("person");
        memory.keep("number");
        fixture.given(new SearchBegun(ID, "case:1", "SJ-1", "xijiang", 1, "under-14", "parent", "gate", "person", AT))
                .when(END)
                .expectEvents(
                        new SearchEnded(ID, 1, "resolved", "person-found", AT.plusSeconds(600)),
                        new SearchRecordsErased(ID, 1, 0, 0, 2, AT.plusSeconds(600)));
        assertThat(memory.refs).isEmpty();
    }

    @Test
    void aChildIsLookedForAtOnceButResultsOfRecognitionWaitForGroundAndConsent() {
        SearchLife life = play(SearchLife.NEVER, memory, begin(AgeBand.UNDER_14, "person", AT));
        assertThat(life.state()).isEqualTo(SearchState.UNCOVERED);
        ReportSighting outside = sighting("s", SightingSource.OUTSIDE, "seen");
        refused(life, outside, "search.ground-missing");
        assertThat(decide(life, sighting("s", SightingSource.RESPONDER, "seen"), memory))
                .hasSize(1);

        life = play(life, memory, GROUND);
        refused(life, outside, "search.consent-missing");
        life = play(life, memory, new RecordGuardianConsent(ID, "mother", "signed-paper", null, AT));
        refused(life, outside, "search.consent-missing");
        life = play(life, memory, new FileConsentPaper(ID, "paper", AT));
        assertThat(life.state()).isEqualTo(SearchState.COVERED);
        assertThat(decide(life, outside, memory)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,under-14", "13,under-14", "14,14-17", "17,14-17", "18,adult", "59,adult", "60,60-plus", "130,60-plus"
    })
    void anEventKnowsTheBandOnly(int years, String band) {
        assertThat(AgeBand.of(years).key()).isEqualTo(band);
        assertThat(AgeBand.of(years).needsConsent()).isEqualTo(years < 14);
    }

    @Test
    void whoIsFourteenNeedsAGroundOnlyAndNoConsentIsKept() {
        SearchLife life = play(SearchLife.NEVER, memory, begin(AgeBand.FROM_14_TO_17, "person", AT), GROUND);
        assertThat(life.state()).isEqualTo(SearchState.COVERED);
        refused(life, new RecordGuardianConsent(ID, "mother", "signed-paper", null, AT), "search.no-consent-needed");
        refused(life, new FileConsentPaper(ID, "paper", AT), "search.no-paper-expected");
    }

    @Test
    void aCorrectedAgeAsksForConsentAgainAndForgetsTheOldWords() {
        memory.keep("person");
        SearchLife life = play(
                SearchLife.NEVER,
                memory,
                begin(AgeBand.ADULT, "person", AT),
                GROUND,
                new DescribePersonAnew(ID, AgeBand.UNDER_14, "parent", "again", AT));
        assertThat(life.state()).isEqualTo(SearchState.UNCOVERED);
        assertThat(memory.refs).isEmpty();
    }

    @Test
    void refusesWhatTheListsDoNotHoldOrWhatSaysTooLittle() {
        SearchLife life = Searches.child(true);
        refused(life, new RecordLegalGround(ID, "curiosity", null, AT), "search.unknown-ground");
        refused(life, new RecordLegalGround(ID, "police-request", null, AT), "search.number-required");
        refused(life, new RecordGuardianConsent(ID, "aunt", "recorded", "r", AT), "search.unknown-guardian");
        refused(life, new RecordGuardianConsent(ID, "father", "nod", "r", AT), "search.unknown-way");
        refused(life, new RecordGuardianConsent(ID, "father", "recorded", null, AT), "search.reference-required");
        refused(life, new ConfirmSighting(ID, "nobody", AT), "search.unknown-sighting");
        refused(life, new BeginSectorSearch(ID, "nowhere", "patrol", AT), "search.unknown-sector");
        refused(life, new BeginSectorSearch(ID, "a", "choir", AT), "case.unknown-body");
        SearchLife weighed = play(life, memory, new DismissSighting(ID, "seen", AT));
        refused(weighed, new ConfirmSighting(ID, "seen", AT), "search.weighed-already");
    }

    @Test
    void aSectorIsSearchedByOneTeamAtATimeAndAgainWhenNeedBe() {
        SearchLife life = Searches.child(false);
        refused(life, new FinishSectorSearch(ID, "a", AT), "search.sector-not-at-work");
        BeginSectorSearch patrol = new BeginSectorSearch(ID, "a", "patrol", AT);
        life = play(life, memory, patrol);
        assertThat(decide(life, patrol, memory)).isEmpty();
        refused(life, new BeginSectorSearch(ID, "a", "clinic", AT), "search.sector-at-work");
        life = play(life, memory, new FinishSectorSearch(ID, "a", AT));
        assertThat(sector(life).state()).isEqualTo(SectorState.DONE);
        life = play(life, memory, new BeginSectorSearch(ID, "a", "clinic", AT));
        assertThat(sector(life)).isEqualTo(new Sector("lane-1", "clinic", 2, SectorState.SEARCHING_AGAIN));
    }

    @Test
    void aLaneIsOneSectorHoweverOftenTheGroundIsDivided() {
        LayOutSectors twice = new LayOutSectors(
                ID, List.of(new NewSector("x", "lane-1", null), new NewSector("y", "lane-3", null)), AT);
        assertThat(decide(Searches.child(false), twice, memory)).hasSize(1);
        List<NewSector> many = new ArrayList<>();
        for (int i = 0; i < SearchLife.MOST_SECTORS; i++) {
            many.add(new NewSector("s" + i, null, "{}"));
        }
        refused(Searches.child(false), new LayOutSectors(ID, many, AT), "search.too-many");
    }

    @Test
    void whatEndedBeforeTheSearchBeganEndsItNot() {
        SearchLife life = play(SearchLife.NEVER, memory, begin(AgeBand.ADULT, "person", AT));
        Instant earlier = AT.minusSeconds(1);
        assertThat(decide(life, new EndSearch(ID, "closed", null, earlier), memory))
                .isEmpty();
        SearchLife again = play(life, memory, END, begin(AgeBand.ADULT, "person-2", AT.plusSeconds(700)));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.sightings()).isEmpty();
        assertThat(again.sectors()).isEmpty();
        assertThat(decide(again, END, memory)).isEmpty();
    }

    /** Whatever people do in whatever order: after the end no sighting is taken, and nothing is kept. */
    @Property(tries = 300)
    void afterTheEndNothingIsTakenAndNothingIsKept(@ForAll("deeds") List<String> deeds) {
        Searches.Memory kept = new Searches.Memory();
        SearchLife life = SearchLife.NEVER;
        int n = 0;
        for (String deed : deeds) {
            String ref = kept.keep("ref-" + n++);
            SearchState before = life.state();
            try {
                List<Object> events = decide(life, command(deed, ref, n), kept);
                life = Searches.after(life, events);
                assertThat(deed.equals("sight") && before == SearchState.ENDED).isFalse();
                if (deed.equals("end")) {
                    kept.erase(ref);
                }
            } catch (Refusal refusal) {
                // As the desk does: what a refused command brought is forgotten.
                kept.erase(ref);
            }
            if (life.state() == SearchState.ENDED) {
                assertThat(kept.refs).isEmpty();
                assertThat(life.sightings()).isEmpty();
                assertThat(life.file()).isEqualTo(OnFile.NOTHING);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> deeds() {
        return Arbitraries.of(
                        "begin", "describe", "photo", "ground", "consent", "paper", "sight", "sight", "sight", "end")
                .list()
                .ofMaxSize(30);
    }

    private static Object command(String deed, String ref, int n) {
        Instant at = AT.plusSeconds(n);
        return switch (deed) {
            case "begin" -> begin(n % 2 == 0 ? AgeBand.UNDER_14 : AgeBand.ADULT, ref, at);
            case "describe" -> new DescribePersonAnew(ID, AgeBand.UNDER_14, "parent", ref, at);
            case "photo" -> new FilePersonPhoto(ID, ref, at);
            case "ground" -> new RecordLegalGround(ID, "police-request", ref, at);
            case "consent" -> new RecordGuardianConsent(ID, "mother", "signed-paper", ref, at);
            case "paper" -> new FileConsentPaper(ID, ref, at);
            case "end" -> new EndSearch(ID, "closed", null, at);
            default -> sighting("s" + n, n % 3 == 0 ? SightingSource.OUTSIDE : SightingSource.DESK, ref);
        };
    }

    private static Sector sector(SearchLife life) {
        return life.sectors().getOrDefault("a", Sector.open(null));
    }

    private void refused(SearchLife life, Object command, String code) {
        assertThatThrownBy(() -> decide(life, command, memory))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
