package org.scenicwatch.core.alarm.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.DefaultInhibitions;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.PublishedRules;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RulesChanged;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;

/** The alarm rules of an area in their versions; the newest is in force. */
@Aggregate
class RuleBook {

    /** Of later years no release shipped any day before versions told what their calendar stands on. */
    private static final int LAST_YEAR_UNTOLD = 2026;

    @AggregateIdentifier
    private @Nullable String ruleBookId;

    private int version;

    private List<RulesPublished.Rule> rules = List.of();

    private RuleSet inForce = RuleSet.of(List.of());

    private @Nullable SiteCalendar standsOn;

    protected RuleBook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishRules command) {
        publish(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IntroduceRules command) {
        boolean unchanged = DefaultRules.wereShipped(rules)
                && inForce.overrides().isEmpty()
                && inForce.inhibitions().equals(DefaultInhibitions.load());
        SiteCalendar shipped = command.rules().calendar();
        SiteCalendar calendar = version == 0 ? shipped : inForce.calendar().movedFrom(stoodOn(shipped), shipped);
        RuleSet next = (version == 0 || unchanged ? command.rules() : inForce).with(calendar);
        if (version == 0 || unchanged) {
            RuleCheck.check(next);
        }
        // Rules that are in force are not checked again.
        if (!next.equals(inForce)) {
            apply(PublishedRules.write(
                    command.ruleBookId(), command.area(), version + 1, next, shipped, null, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(RulesPublished event) {
        ruleBookId = event.ruleBookId();
        version = event.version();
        rules = event.rules();
        inForce = RuleSet.of(event);
        standsOn = PublishedRules.shipped(event);
    }

    /** The shipped days under the calendar in force. */
    private SiteCalendar stoodOn(SiteCalendar shipped) {
        return standsOn != null ? standsOn : shipped.ofYears(year -> year <= LAST_YEAR_UNTOLD);
    }

    private void publish(PublishRules command) {
        RuleCheck.check(command.rules());
        if (command.expectedVersion() != null && command.expectedVersion() != version) {
            throw new RulesChanged(command.expectedVersion(), version);
        }
        RuleSet next = command.rules();
        if (!next.equals(inForce)) {
            apply(PublishedRules.write(
                    command.ruleBookId(), command.area(), version + 1, next, standsOn, command.note(), command.at()));
        }
    }
}
