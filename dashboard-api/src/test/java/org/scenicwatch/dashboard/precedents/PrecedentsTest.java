package org.scenicwatch.dashboard.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.mediation.events.AgreementReached;
import org.scenicwatch.core.mediation.events.AgreementSetAside;
import org.scenicwatch.core.mediation.events.ClaimStated;
import org.scenicwatch.core.mediation.events.MediationConcluded;
import org.scenicwatch.core.mediation.events.MediationOpened;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Outcome;
import org.scenicwatch.dashboard.precedents.PrecedentRow.Talk;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** Events in, rows out; rows in, the comparison out. */
class PrecedentsTest {

    private static final Instant AT = Instant.parse("2026-05-01T02:00:00Z");
    private static final long DAY = 86_400;

    private final MemorySpace<PrecedentRow> rows = new MemorySpace<>(Map.of(), id -> {});
    private long index;

    @Test
    void aCaseKeepsHowEachOfItsMediationsEnded() {
        play(
                opened(),
                new CaseTriaged("case:1", "lodging-dispute", "rural-tourism", "CAUTION", AT),
                new MediationOpened("mediation:1", "case:1", "tourism-complaint", AT),
                new AgreementReached("mediation:1", "case:1", "a", 10, "CNY", null, List.of(), AT),
                new AgreementSetAside("mediation:1", "case:1", "a", null, AT),
                new MediationConcluded("mediation:1", "case:1", "no-agreement", null, later(2)),
                new MediationOpened("mediation:2", "case:1", "peoples-mediation", later(2)),
                new ClaimStated(
                        "mediation:2",
                        "case:1",
                        "lodging-dispute",
                        "2026-04-30",
                        null,
                        9L,
                        null,
                        null,
                        List.of("deposit"),
                        AT),
                new AgreementReached("mediation:2", "case:1", "b", 50_000, "CNY", null, List.of(), later(3)),
                new MediationConcluded("mediation:2", "case:1", "agreed", "b", later(4)));
        assertThat(row().category()).isEqualTo("lodging-dispute");
        assertThat(row().place()).isEqualTo("xijiang/house-0002");
        assertThat(row().closed()).isFalse();
        assertThat(row().talks())
                .containsExactly(
                        new Talk("mediation:1", AT, List.of(), null, null, Outcome.NONE, later(2)),
                        new Talk(
                                "mediation:2",
                                later(2),
                                List.of("deposit"),
                                50_000L,
                                "CNY",
                                Outcome.AGREEMENT,
                                later(4)));
        play(new CaseClosed("case:1", null, AT));
        assertThat(row().closed()).isTrue();
        play(new CaseReopened("case:1", "complaint-joined", null, AT));
        assertThat(row().closed()).isFalse();
    }

    @Test
    void aComplaintThatIsTakenBackEndsItsMediation() {
        play(
                opened(),
                new MediationOpened("mediation:1", "case:1", "tourism-complaint", AT),
                new ComplaintWithdrawn("case:1", "ref", true, true, null, AT),
                new MediationConcluded("mediation:1", "case:1", "complaint-withdrawn", null, later(1)));
        assertThat(row().closed()).isTrue();
        assertThat(row().talks().get(0).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void theSameEventTwiceIsOnce() {
        play(opened(), new MediationOpened("mediation:1", "case:1", "tourism-complaint", AT));
        PrecedentRow before = row();
        index--;
        play(new MediationOpened("mediation:1", "case:1", "tourism-complaint", AT));
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void amountsSpreadAndTheMostAlikeComesFirst() {
        PrecedentRow here = closed("here", "a/house", List.of("deposit"), null, null, null);
        List<PrecedentRow> others = List.of(
                closed("old-alike", "a/inn", List.of("deposit"), 40_000L, "CNY", Outcome.AGREEMENT),
                closed("unlike", "a/shop", List.of(), 10_000L, "CNY", Outcome.AGREEMENT),
                closed("half", "a/inn", List.of(), 20_000L, "CNY", Outcome.AGREEMENT),
                closed("dollars", "a/shop", List.of(), 99L, "USD", Outcome.AGREEMENT),
                closed("none", null, List.of(), null, null, Outcome.NONE),
                closed("gone", null, List.of(), null, null, Outcome.WITHDRAWN));
        Map<String, String> kinds = Map.of("a/house", "house", "a/inn", "house", "a/shop", "shop");
        PrecedentView view =
                Precedents.compare("lodging-dispute", null, here, others, kinds, id -> !id.equals("unlike"));
        assertThat(view.compared()).isEqualTo(6);
        assertThat(List.of(view.agreements(), view.none(), view.withdrawn())).containsExactly(4, 1, 1);
        assertThat(view.amounts()).containsExactly(10_000L, 20_000L, 40_000L);
        assertThat(view.spread()).isEqualTo(new Spread(3, 10_000, 15_000, 20_000, 30_000, 40_000));
        assertThat(view.days()).isEqualTo(new Spread(6, 3, 3, 3, 3, 3));
        assertThat(view.items().get(0).caseId()).isEqualTo("old-alike");
        assertThat(view.items().get(1).caseId()).isEqualTo("half");
        assertThat(view.items())
                .filteredOn(item -> item.caseId() == null)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.number()).isNull();
                    assertThat(item.amount()).isEqualTo(10_000);
                });
    }

    @Test
    void atMostTwentyAreListedAndNothingIsSpreadOfNothing() {
        List<PrecedentRow> many = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            many.add(closed("c" + n, null, List.of(), null, null, Outcome.NONE));
        }
        PrecedentView view = Precedents.compare("parking", null, null, many, Map.of(), id -> true);
        assertThat(view.items()).hasSize(Precedents.LISTED);
        assertThat(view.compared()).isEqualTo(30);
        assertThat(view.spread()).isNull();
        assertThat(Precedents.compare("parking", null, null, List.of(), Map.of(), id -> true)
                        .days())
                .isNull();
    }

    private static PrecedentRow closed(
            String id,
            @Nullable String place,
            List<String> standards,
            @Nullable Long total,
            @Nullable String currency,
            @Nullable Outcome outcome) {
        Talk talk =
                new Talk("mediation:" + id, AT, standards, total, currency, outcome, outcome == null ? null : later(3));
        return new PrecedentRow(id, "SJ-" + id, "lodging-dispute", place, AT, true, List.of(talk));
    }

    private static Instant later(int days) {
        return AT.plusSeconds(days * DAY);
    }

    private static CaseOpened opened() {
        return new CaseOpened(
                "case:1",
                "SJ-1",
                "xijiang",
                "COMPLAINT",
                "overcharging",
                "overcharging",
                "rural-tourism",
                "CAUTION",
                "house-0002",
                "Z-01",
                null,
                null,
                AT);
    }

    private void play(Object... events) {
        for (Object event : events) {
            index++;
            new PrecedentFold(rows).on(event, new EventFacts(index, index, AT, "user:1"));
        }
    }

    private PrecedentRow row() {
        return Objects.requireNonNull(rows.find("1"));
    }
}
