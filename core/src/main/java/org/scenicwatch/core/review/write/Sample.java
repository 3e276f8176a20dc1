package org.scenicwatch.core.review.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.review.ReviewRefused;
import org.scenicwatch.core.review.SampleBy;
import org.scenicwatch.core.review.SampleDraw;
import org.scenicwatch.core.review.SampleUnit;
import org.scenicwatch.core.review.events.SampleDrawn;

/** Cases of a period that were drawn to be reviewed: drawn once, by a rule and a seed that are kept. */
@Aggregate
class Sample {

    @AggregateIdentifier
    private @Nullable String sampleId;

    protected Sample() {}

    /** Answers the cases that were drawn. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<String> decide(DrawSample command) {
        if (sampleId != null) {
            throw ReviewRefused.alreadyDrawn();
        }
        if (!command.from().isBefore(command.until()) || command.until().isAfter(command.at())) {
            throw ReviewRefused.invalidPeriod();
        }
        int most = command.unit() == SampleUnit.SHARE ? 100 : SampleDraw.MOST;
        if (command.amount() < 1 || command.amount() > most) {
            throw ReviewRefused.invalidAmount();
        }
        List<Candidate> candidates = command.candidates().stream()
                .filter(each -> isWanted(each, command))
                .toList();
        if (candidates.isEmpty()) {
            throw ReviewRefused.nothingToDraw();
        }
        List<String> drawn = draw(command, candidates);
        if (drawn.size() > SampleDraw.MOST) {
            throw ReviewRefused.invalidAmount();
        }
        List<String> all = candidates.stream().map(Candidate::caseId).distinct().toList();
        apply(new SampleDrawn(
                command.sampleId(),
                command.area(),
                command.from(),
                command.until(),
                command.by().name(),
                command.unit().name(),
                command.amount(),
                command.only(),
                command.seed(),
                all.size(),
                SampleDraw.fingerprint(all),
                drawn,
                command.at()));
        return drawn;
    }

    @EventSourcingHandler
    void evolve(SampleDrawn event) {
        sampleId = event.sampleId();
    }

    private static boolean isWanted(Candidate candidate, DrawSample command) {
        String only = command.only();
        return only == null
                || switch (command.by()) {
                    case RANDOM -> true;
                    case CATEGORY, BODY -> only.equals(stratum(candidate, command.by()));
                };
    }

    private static List<String> draw(DrawSample command, List<Candidate> candidates) {
        Map<String, Set<String>> strata = new TreeMap<>();
        for (Candidate each : candidates) {
            strata.computeIfAbsent(stratum(each, command.by()), key -> new TreeSet<>())
                    .add(each.caseId());
        }
        List<String> drawn = new ArrayList<>();
        strata.values().forEach(ids -> {
            int size = SampleDraw.sizeOf(command.unit(), command.amount(), ids.size());
            drawn.addAll(SampleDraw.draw(command.seed(), size, ids));
        });
        return List.copyOf(drawn);
    }

    /** Cases that nobody had, or that are of no category, are a stratum too. */
    private static String stratum(Candidate candidate, SampleBy by) {
        return switch (by) {
            case RANDOM -> "";
            case CATEGORY -> candidate.category() == null ? "" : candidate.category();
            case BODY -> candidate.bodies().isEmpty() ? "" : candidate.bodies().get(0);
        };
    }
}
