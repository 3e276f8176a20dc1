package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.EndSuppressionByDesign;
import org.scenicwatch.core.alarm.write.SuppressAlarmByDesign;
import org.springframework.stereotype.Component;

/**
 * Decides which alarms are hidden by which cause: by an alarm that explains them, by a mode of the area, by the season.
 * What it knows and the suppressions that follow are one transaction; the same thing told twice has no effect. An effect
 * that is hidden stays so while its cause holds, also when it comes and goes.
 */
@Component
class InhibitionDesk {

    private static final RuleSet NO_RULES = RuleSet.of(List.of());

    private final StandingAlarms standing;
    private final RulesInForce rules;
    private final CommandGateway commands;

    InhibitionDesk(StandingAlarms standing, RulesInForce rules, CommandGateway commands) {
        this.standing = standing;
        this.rules = rules;
        this.commands = commands;
    }

    @CommandHandler
    void decide(WeighStanding command) {
        Design design = begin(command.area(), command.at());
        StandingAlarm alarm = new StandingAlarm(
                command.alarmId(),
                command.area(),
                command.rule(),
                command.level(),
                command.source(),
                command.kind(),
                command.zone(),
                command.place(),
                command.fire(),
                true,
                standing.labelsOf(command.area(), command.source()));
        standing.save(alarm);
        settleWithEffects(design, alarm, command.at());
    }

    @CommandHandler
    void decide(WeighLevel command) {
        StandingAlarm known = standing.find(command.alarmId()).orElse(null);
        if (known == null || known.level().equals(command.level())) {
            return;
        }
        Design design = begin(known.area(), command.at());
        StandingAlarm alarm = known.at(command.level());
        standing.save(alarm);
        settleWithEffects(design, alarm, command.at());
    }

    @CommandHandler
    void decide(WeighGone command) {
        StandingAlarm known = standing.find(command.alarmId()).orElse(null);
        if (known == null || !known.stands()) {
            return;
        }
        Design design = begin(known.area(), command.at());
        StandingAlarm alarm = known.gone();
        standing.save(alarm);
        settleWithEffects(design, alarm, command.at());
    }

    @CommandHandler
    void decide(WeighMode command) {
        Design before = begin(command.area(), command.at());
        standing.turn(command.area(), command.mode(), command.zone(), command.on());
        Design design = new Design(before.rules(), standing.modesOf(command.area()), before.day());
        settle(design, command.area(), standing.of(command.area()), command.at());
    }

    @CommandHandler
    void decide(WeighDesign command) {
        Design design = begin(command.area(), command.at());
        settle(design, command.area(), standing.of(command.area()), command.at());
    }

    private Design begin(String area, Instant at) {
        RuleSet set = rules.of(area).map(RulesInForce.Book::set).orElse(NO_RULES);
        LocalDate day =
                standing.begin(area, LocalDate.ofInstant(at, set.calendar().zone()));
        return new Design(set, standing.modesOf(area), MonthDay.from(day));
    }

    private void settleWithEffects(Design design, StandingAlarm alarm, Instant at) {
        Map<String, StandingAlarm> concerned = new LinkedHashMap<>();
        concerned.put(alarm.alarmId(), alarm);
        design.effectsOf(alarm.rule())
                .flatMap(rule -> standing.ofRule(alarm.area(), rule).stream())
                .forEach(effect -> concerned.put(effect.alarmId(), effect));
        settle(design, alarm.area(), List.copyOf(concerned.values()), at);
    }

    /** Brings what hides these alarms in line with what is to hide them. */
    private void settle(Design design, String area, List<StandingAlarm> alarms, Instant at) {
        Map<String, Set<String>> hidden =
                standing.causesOf(alarms.stream().map(StandingAlarm::alarmId).toList());
        Map<String, List<StandingAlarm>> asked = new HashMap<>();
        for (StandingAlarm alarm : alarms) {
            Set<String> before = hidden.getOrDefault(alarm.alarmId(), Set.of());
            Set<String> after =
                    design.causesOf(alarm, rule -> asked.computeIfAbsent(rule, each -> standing.ofRule(area, each)));
            if (!alarm.stands()) {
                // What is over is not hidden anew.
                after.retainAll(before);
            }
            change(alarm, before, after, at);
            if (!alarm.stands() && after.isEmpty()) {
                standing.remove(alarm.alarmId());
            }
        }
    }

    private void change(StandingAlarm alarm, Set<String> before, Set<String> after, Instant at) {
        String id = alarm.alarmId();
        // The new causes first: an alarm that has another cause now is not seen in between.
        for (String cause : after) {
            if (!before.contains(cause)) {
                standing.hide(id, cause);
                commands.sendAndWait(new SuppressAlarmByDesign(id, cause, at));
            }
        }
        for (String cause : new TreeSet<>(before)) {
            if (!after.contains(cause)) {
                standing.show(id, cause);
                commands.sendAndWait(new EndSuppressionByDesign(id, cause, at));
            }
        }
    }
}
