package org.scenicwatch.core.review.write;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleDraw;
import org.scenicwatch.core.review.SampleUnit;
import org.scenicwatch.core.review.events.SampleDrawn;

class SampleTest {

    private static final String ID = "sample:1";
    private static final Instant FROM = Instant.parse("2026-04-30T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-05-31T16:00:00Z");
    private static final Instant AT = UNTIL.plusSeconds(60);
    private static final List<Candidate> CASES = List.of(
            new Candidate("case:1", "noise", List.of("patrol")),
            new Candidate("case:2", "noise", List.of("patrol", "clinic")),
            new Candidate("case:3", "noise", List.of("clinic")),
            new Candidate("case:4", "overcharging", List.of()));

    private FixtureConfiguration<Sample> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Sample.class);
    }

    @Test
    void ruleSeedAndWhatWasDrawnFromAreKept() {
        List<String> all = List.of("case:1", "case:2", "case:3", "case:4");
        fixture.givenNoPriorActivity()
                .when(draw(SampleBy.RANDOM, SampleUnit.COUNT, 2, null))
                .expectEvents(new SampleDrawn(
                        ID,
                        "xijiang",
                        FROM,
                        UNTIL,
                        "RANDOM",
                        "COUNT",
                        2,
                        null,
                        "seed",
                        4,
                        SampleDraw.fingerprint(all),
                        SampleDraw.draw("seed", 2, all),
                        AT));
    }

    @Test
    void aShareIsTakenOfEachStratumAndOfEachOneAtLeast() {
        fixture.givenNoPriorActivity()
                .when(draw(SampleBy.CATEGORY, SampleUnit.SHARE, 50, null))
                .expectResultMessagePayloadMatching(Matchers.matches(
                        drawn -> drawn instanceof List<?> list && list.size() == 3 && list.contains("case:4")));
    }

    @Test
    void oneBodyAloneIsDrawnFromByTheBodyThatLedLast() {
        fixture.givenNoPriorActivity()
                .when(draw(SampleBy.BODY, SampleUnit.COUNT, 9, "clinic"))
                .expectResultMessagePayload(List.of("case:3"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, RANDOM, COUNT, , review.invalid-amount",
        "201, RANDOM, COUNT, , review.invalid-amount",
        "101, RANDOM, SHARE, , review.invalid-amount",
        "5, BODY, COUNT, court, review.nothing-to-draw"
    })
    void refusesADrawThatCannotBe(int amount, SampleBy by, SampleUnit unit, @Nullable String only, String code) {
        fixture.givenNoPriorActivity().when(draw(by, unit, amount, only)).expectException(Refused.with(code));
    }

    @Test
    void aPeriodThatIsNotOverIsNotDrawnFrom() {
        fixture.givenNoPriorActivity()
                .when(new DrawSample(
                        ID,
                        "xijiang",
                        FROM,
                        AT.plusSeconds(1),
                        SampleBy.RANDOM,
                        SampleUnit.COUNT,
                        1,
                        null,
                        "seed",
                        CASES,
                        AT))
                .expectException(Refused.with("review.invalid-period"));
    }

    private static DrawSample draw(SampleBy by, SampleUnit unit, int amount, @Nullable String only) {
        return new DrawSample(ID, "xijiang", FROM, UNTIL, by, unit, amount, only, "seed", CASES, AT);
    }
}
