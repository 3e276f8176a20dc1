package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;
import org.springframework.stereotype.Component;

/**
 * Decides which alarms the platform's own figures raise and end. What stands and the alarms that follow are one
 * transaction; the same figures told twice have no effect.
 */
@Component
class PlatformDesk {

    private final Standings standings;
    private final RulesInForce rules;
    private final CommandGateway commands;

    PlatformDesk(Standings standings, RulesInForce rules, CommandGateway commands) {
        this.standings = standings;
        this.rules = rules;
        this.commands = commands;
    }

    @CommandHandler
    void decide(WeighPlatform command) {
        RulesInForce.Book book = rules.of(command.area()).orElse(null);
        if (book == null) {
            return;
        }
        Map<String, Standing> left = new LinkedHashMap<>();
        standings.of(command.area(), command.node()).forEach(each -> left.put(each.alarmId(), each));
        for (AlarmRule rule : platformRules(book)) {
            for (PlatformReading reading : command.readings()) {
                if (reading.metric().key().equals(rule.metric())) {
                    String source = source(reading.part(), command.node());
                    String id = AlarmIds.aggregate(command.area(), source, rule.id());
                    Standing before = left.remove(id);
                    Standing now = before == null
                            ? new Standing(id, command.area(), command.node(), source, rule.id(), "", null)
                            : before;
                    settle(command, book, rule, now, before == null, reading.value());
                }
            }
        }
        left.values().forEach(gone -> settleWithoutFigure(command, book, gone));
    }

    /** A rule that is no more, or a part that is no more; of what was not looked at nothing is concluded. */
    private void settleWithoutFigure(WeighPlatform command, RulesInForce.Book book, Standing gone) {
        AlarmRule rule = platformRules(book).stream()
                .filter(each -> each.id().equals(gone.rule()))
                .findFirst()
                .orElse(null);
        if (rule == null) {
            end(gone, null, command.decidedAt());
        } else if (command.observed().contains(metric(rule))) {
            settle(command, book, rule, gone, false, null);
        }
    }

    private void settle(
            WeighPlatform command,
            RulesInForce.Book book,
            AlarmRule rule,
            Standing known,
            boolean fresh,
            @Nullable Double value) {
        Optional<AlarmRule.Level> found =
                value == null ? Optional.empty() : rule.levelAt(value, fresh ? null : known.level(), Map.of());
        Calm.Outcome outcome = Calm.of(rule, fresh ? null : known, found, command.decidedAt(), command.patience());
        if (outcome.level() == null) {
            if (!fresh) {
                end(known, value, command.decidedAt());
            }
            return;
        }
        Standing after = known.at(outcome.level(), outcome.betterSince());
        if (fresh || !after.level().equals(known.level())) {
            raise(book, rule, after, value, command.decidedAt());
        }
        if (!after.equals(known)) {
            standings.save(after);
        }
    }

    private void raise(
            RulesInForce.Book book, AlarmRule rule, Standing standing, @Nullable Double value, Instant decidedAt) {
        AlarmRule.Level level = rule.levels().stream()
                .filter(each -> each.name().equals(standing.level()))
                .findFirst()
                .orElseThrow();
        commands.sendAndWait(new RaiseAlarm(
                standing.alarmId(),
                standing.area(),
                AlarmSource.PLATFORM,
                standing.area() + "/" + standing.source(),
                AlarmSource.PLATFORM.key(),
                rule.id(),
                book.version(),
                level.name(),
                level.priority(),
                rule.metric(),
                rounded(value),
                level.threshold(),
                metric(rule).unit(),
                rule.direction(),
                null,
                null,
                rule.latching(),
                null,
                null,
                decidedAt,
                decidedAt,
                false));
    }

    private void end(Standing standing, @Nullable Double value, Instant decidedAt) {
        standings.remove(standing.alarmId());
        commands.sendAndWait(new ReturnAlarmToNormal(standing.alarmId(), rounded(value), decidedAt, decidedAt));
    }

    private static String source(String part, String node) {
        return "platform." + part + (node.isEmpty() ? "" : "." + node);
    }

    private static List<AlarmRule> platformRules(RulesInForce.Book book) {
        return book.rules().stream()
                .filter(rule -> rule.condition() == Condition.PLATFORM)
                .toList();
    }

    private static PlatformMetric metric(AlarmRule rule) {
        return PlatformMetric.of(String.valueOf(rule.metric())).orElseThrow();
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 10) / 10.0;
    }
}
