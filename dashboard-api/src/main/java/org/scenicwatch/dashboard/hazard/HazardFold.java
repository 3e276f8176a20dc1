package org.scenicwatch.dashboard.hazard;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.HazardIds;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.core.hazard.HazardState;
import org.scenicwatch.core.hazard.Severity;
import org.scenicwatch.core.hazard.events.HazardDismissed;
import org.scenicwatch.core.hazard.events.HazardOrdered;
import org.scenicwatch.core.hazard.events.HazardRechecked;
import org.scenicwatch.core.hazard.events.HazardRectified;
import org.scenicwatch.core.hazard.events.HazardReported;
import org.scenicwatch.core.hazard.events.HazardStruckOff;
import org.scenicwatch.core.hazard.events.RewardGranted;
import org.scenicwatch.core.hazard.events.RewardReversed;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of hazards and to lines of the ledger. */
final class HazardFold {

    private final RowSpace<HazardRow> hazards;
    private final RowSpace<RewardRow> rewards;

    HazardFold(RowSpace<HazardRow> hazards, RowSpace<RewardRow> rewards) {
        this.hazards = hazards;
        this.rewards = rewards;
    }

    /** Takes in one event; others than those of hazards change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof HazardReported e) {
            report(e, facts);
        } else if (event instanceof HazardDismissed e) {
            HazardRow.Step step = step(HazardRow.What.DISMISSED, e.at(), e.noteRef(), facts);
            change(e.hazardId(), facts, row -> row.dismissed(e.ground(), step, facts.version()));
        } else if (event instanceof HazardOrdered e) {
            HazardRow.Step step = new HazardRow.Step(
                    HazardRow.What.ORDERED, e.at(), facts.actor(), e.noteRef(), List.of(), e.until());
            Severity severity = Severity.valueOf(e.severity());
            change(e.hazardId(), facts, row -> row.ordered(e.body(), severity, step, facts.version()));
        } else if (event instanceof HazardRectified e) {
            HazardRow.Step step = new HazardRow.Step(
                    HazardRow.What.RECTIFIED, e.at(), facts.actor(), e.noteRef(), e.photoRefs(), null);
            change(e.hazardId(), facts, row -> row.with(HazardState.RECTIFIED, step, facts.version()));
        } else if (event instanceof HazardRechecked e) {
            HazardRow.What what = e.passed() ? HazardRow.What.PASSED : HazardRow.What.NOT_PASSED;
            HazardRow.Step step = new HazardRow.Step(what, e.at(), facts.actor(), e.noteRef(), List.of(), e.until());
            change(e.hazardId(), facts, row -> row.rechecked(e.passed(), step, facts.version()));
        } else if (event instanceof HazardStruckOff e) {
            HazardRow.Step step = step(HazardRow.What.STRUCK_OFF, e.at(), null, facts);
            change(e.hazardId(), facts, row -> row.with(HazardState.STRUCK_OFF, step, facts.version()));
        } else if (event instanceof RewardGranted e) {
            HazardRow.Step step = step(HazardRow.What.REWARDED, e.at(), null, facts);
            change(
                    e.hazardId(),
                    facts,
                    row -> row.rewarded(HazardRow.Reward.GRANTED, e.points(), step, facts.version()));
            enter("granted", e.hazardId(), e.reporter(), e.points(), e.rule(), e.at(), null, facts);
        } else if (event instanceof RewardReversed e) {
            HazardRow.Step step = step(HazardRow.What.REWARD_REVERSED, e.at(), e.reasonRef(), facts);
            change(e.hazardId(), facts, row -> row.rewarded(HazardRow.Reward.REVERSED, 0, step, facts.version()));
            enter("reversed", e.hazardId(), e.reporter(), -e.points(), null, e.at(), e.reasonRef(), facts);
        }
    }

    private void report(HazardReported e, EventFacts facts) {
        String id = HazardIds.row(e.hazardId());
        hazards.change(
                id,
                facts.index(),
                before -> new HazardRow(
                        id,
                        e.number(),
                        e.kind(),
                        HazardOrigin.valueOf(e.origin()),
                        e.place(),
                        e.lon(),
                        e.lat(),
                        e.reportRef(),
                        e.reporter(),
                        e.photoRefs(),
                        e.at(),
                        HazardState.REPORTED,
                        null,
                        null,
                        null,
                        null,
                        HazardRow.Reward.NONE,
                        0,
                        List.of(),
                        facts.version()));
    }

    private void enter(
            String which,
            String hazardId,
            String reporter,
            int points,
            @Nullable String rule,
            Instant at,
            @Nullable String reasonRef,
            EventFacts facts) {
        String hazard = HazardIds.row(hazardId);
        String id = hazard + '/' + which;
        rewards.change(
                id,
                facts.index(),
                before -> new RewardRow(id, hazard, reporter, points, rule, at, facts.actor(), reasonRef));
    }

    private void change(String hazardId, EventFacts facts, UnaryOperator<HazardRow> step) {
        hazards.change(HazardIds.row(hazardId), facts.index(), row -> row == null ? null : step.apply(row));
    }

    private static HazardRow.Step step(HazardRow.What what, Instant at, @Nullable String noteRef, EventFacts facts) {
        return new HazardRow.Step(what, at, facts.actor(), noteRef, List.of(), null);
    }
}
