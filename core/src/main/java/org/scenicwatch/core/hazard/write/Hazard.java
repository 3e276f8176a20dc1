package org.scenicwatch.core.hazard.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardRefused;
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

/** One reported hazard: found, ordered, put right, rechecked, struck off; and rewarded at most once. */
@Aggregate
class Hazard {

    private enum Reward {
        NONE,
        GRANTED,
        REVERSED
    }

    @AggregateIdentifier
    private @Nullable String hazardId;

    private HazardState state = HazardState.REPORTED;
    private String kind = "";
    private @Nullable String reporter;
    private String ordered = "";
    private String severity = "";
    private Reward reward = Reward.NONE;
    private int points;

    protected Hazard() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReportHazard command, HazardBook book) {
        if (hazardId != null) {
            return;
        }
        book.checkKind(command.kind());
        apply(new HazardReported(
                command.hazardId(),
                command.area(),
                command.number(),
                command.kind(),
                command.origin().name(),
                command.place(),
                command.lon(),
                command.lat(),
                command.reportRef(),
                command.reporter(),
                command.photoRefs(),
                command.at()));
    }

    @CommandHandler
    void decide(DismissHazard command, HazardBook book) {
        mustBe(HazardState.REPORTED);
        book.checkGround(command.ground());
        apply(new HazardDismissed(command.hazardId(), command.ground(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(OrderRectify command) {
        mustBe(HazardState.REPORTED, HazardState.ORDERED);
        mustLieAhead(command.until(), command.at());
        apply(new HazardOrdered(
                command.hazardId(),
                command.body(),
                command.severity().name(),
                command.until(),
                command.noteRef(),
                command.at()));
    }

    @CommandHandler
    void decide(ReportRectified command) {
        mustBe(HazardState.ORDERED);
        if (!command.speaksFor().contains(ordered)) {
            throw HazardRefused.notOfBody();
        }
        if (command.photoRefs().isEmpty()) {
            throw HazardRefused.photoRequired();
        }
        apply(new HazardRectified(command.hazardId(), command.photoRefs(), command.noteRef(), command.at()));
    }

    @CommandHandler
    void decide(RecheckHazard command) {
        mustBe(HazardState.RECTIFIED);
        if (!command.passed()) {
            mustLieAhead(command.until(), command.at());
        }
        apply(new HazardRechecked(
                command.hazardId(),
                command.passed(),
                command.passed() ? null : command.until(),
                command.noteRef(),
                command.at()));
    }

    @CommandHandler
    void decide(StrikeOffHazard command) {
        mustBe(HazardState.RECHECKED);
        apply(new HazardStruckOff(command.hazardId(), command.at()));
    }

    /** A hazard that is one is worth its reward from the moment somebody has to put it right. */
    @CommandHandler
    void decide(GrantReward command, HazardBook book) {
        mustBe(HazardState.ORDERED, HazardState.RECTIFIED, HazardState.RECHECKED, HazardState.STRUCK_OFF);
        if (reporter == null) {
            throw HazardRefused.nameless();
        }
        if (reward != Reward.NONE) {
            throw HazardRefused.grantedAlready();
        }
        HazardBook.RewardRule rule = book.ruleOn(command.today()).orElseThrow(HazardRefused::noRule);
        Integer worth = rule.points().get(Severity.valueOf(severity));
        if (worth == null) {
            throw HazardRefused.noRule();
        }
        apply(new RewardGranted(
                command.hazardId(), reporter, kind, severity, worth, rule.from().toString(), command.at()));
    }

    @CommandHandler
    void decide(ReverseReward command) {
        if (reward != Reward.GRANTED || reporter == null) {
            throw HazardRefused.notGranted();
        }
        if (command.reasonRef() == null) {
            throw HazardRefused.reasonRequired();
        }
        apply(new RewardReversed(command.hazardId(), reporter, points, command.reasonRef(), command.at()));
    }

    @EventSourcingHandler
    void evolve(HazardReported event) {
        hazardId = event.hazardId();
        state = HazardState.REPORTED;
        kind = event.kind();
        reporter = event.reporter();
    }

    @EventSourcingHandler
    void evolve(HazardDismissed event) {
        state = HazardState.DISMISSED;
    }

    @EventSourcingHandler
    void evolve(HazardOrdered event) {
        state = HazardState.ORDERED;
        ordered = event.body();
        severity = event.severity();
    }

    @EventSourcingHandler
    void evolve(HazardRectified event) {
        state = HazardState.RECTIFIED;
    }

    @EventSourcingHandler
    void evolve(HazardRechecked event) {
        state = event.passed() ? HazardState.RECHECKED : HazardState.ORDERED;
    }

    @EventSourcingHandler
    void evolve(HazardStruckOff event) {
        state = HazardState.STRUCK_OFF;
    }

    @EventSourcingHandler
    void evolve(RewardGranted event) {
        reward = Reward.GRANTED;
        points = event.points();
    }

    @EventSourcingHandler
    void evolve(RewardReversed event) {
        reward = Reward.REVERSED;
    }

    private void mustBe(HazardState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw HazardRefused.inState(state);
        }
    }

    private static void mustLieAhead(@Nullable Instant until, Instant at) {
        if (until == null || !until.isAfter(at)) {
            throw HazardRefused.invalidUntil();
        }
    }
}
