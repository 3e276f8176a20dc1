package org.scenicwatch.core.alarm.inhibition;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.write.EndSuppressionByDesign;
import org.scenicwatch.core.alarm.write.SuppressAlarmByDesign;
import org.springframework.stereotype.Component;

/**
 * Decides which alarms are hidden by which cause. What it knows of alarms and the suppressions that follow are one
 * transaction; the same thing told twice has no effect. An effect that is hidden stays so while its cause stands, also
 * when it comes and goes.
 */
@Component
class InhibitionDesk {

    private final StandingAlarms standing;
    private final Inhibitions inhibitions;
    private final CommandGateway commands;

    InhibitionDesk(StandingAlarms standing, Inhibitions inhibitions, CommandGateway commands) {
        this.standing = standing;
        this.inhibitions = inhibitions;
        this.commands = commands;
    }

    @CommandHandler
    void decide(WeighStanding command) {
        if (!inhibitions.concerns(command.rule())) {
            return;
        }
        StandingAlarm alarm = new StandingAlarm(
                command.alarmId(),
                command.area(),
                command.rule(),
                command.level(),
                command.source(),
                command.zone(),
                command.place(),
                standing.labelsOf(command.area(), command.source()));
        standing.save(alarm);
        weigh(alarm, command.at());
    }

    @CommandHandler
    void decide(WeighLevel command) {
        StandingAlarm known = standing.find(command.alarmId()).orElse(null);
        if (known == null || known.level().equals(command.level())) {
            return;
        }
        StandingAlarm alarm = known.at(command.level());
        standing.save(alarm);
        if (inhibitions.all().stream().noneMatch(alarm::causes)) {
            release(alarm.alarmId(), command.at());
        }
        weigh(alarm, command.at());
    }

    @CommandHandler
    void decide(WeighGone command) {
        if (standing.find(command.alarmId()).isPresent()) {
            standing.remove(command.alarmId());
            release(command.alarmId(), command.at());
        }
    }

    private void weigh(StandingAlarm alarm, Instant at) {
        for (Inhibition each : inhibitions.all()) {
            if (alarm.causes(each)) {
                standing.ofRule(alarm.area(), each.effect()).forEach(effect -> hide(each, alarm, effect, at));
            }
            if (each.effect().equals(alarm.rule())) {
                standing.ofRule(alarm.area(), each.cause()).stream()
                        .filter(cause -> cause.causes(each))
                        .forEach(cause -> hide(each, cause, alarm, at));
            }
        }
    }

    private void hide(Inhibition inhibition, StandingAlarm cause, StandingAlarm effect, Instant at) {
        String shared = cause.sharedBy(inhibition);
        if (shared != null
                && shared.equals(effect.sharedBy(inhibition))
                && standing.hide(effect.alarmId(), cause.alarmId())) {
            commands.sendAndWait(new SuppressAlarmByDesign(effect.alarmId(), cause.alarmId(), at));
        }
    }

    private void release(String cause, Instant at) {
        standing.release(cause).forEach(effect -> commands.sendAndWait(new EndSuppressionByDesign(effect, cause, at)));
    }
}
