package org.scenicwatch.core.alarm.outage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;
import org.scenicwatch.core.device.DeviceKind;
import org.springframework.stereotype.Component;

/**
 * Decides whether devices that fell silent are a mass outage of their zone. What it knows of devices and the alarms that
 * follow are one transaction. Which devices a mass outage covers follows from when they fell silent, not from the order
 * in which that is told; the same thing told twice has no effect.
 */
@Component
class OutageDesk {

    private final SilentDevices devices;
    private final RulesInForce rules;
    private final CommandGateway commands;

    OutageDesk(SilentDevices devices, RulesInForce rules, CommandGateway commands) {
        this.devices = devices;
        this.rules = rules;
        this.commands = commands;
    }

    @CommandHandler
    void decide(WeighSilence command) {
        SilentDevice device = command.device();
        devices.add(device);
        RulesInForce.Book book = rules.of(device.area()).orElse(null);
        AlarmRule rule = book == null ? null : massOutage(book, command.device().zone());
        if (book == null || rule == null) {
            return;
        }
        MassOutage before = devices.outage(device.area(), device.zone()).orElse(null);
        int total = before == null ? devices.devicesIn(device.area(), device.zone()) : before.total();
        Instant since = before == null ? null : before.since();
        // A device that fell silent a little later can be the one that completes an earlier minute.
        if (since == null || device.silentAt().isBefore(since.plus(OutageScale.WINDOW))) {
            since = earliest(since, since(rule, device, total));
        }
        if (since == null) {
            return;
        }
        boolean known = before != null && before.since().equals(since);
        int more = 0;
        if (!known) {
            more = devices.coverAll(device.area(), device.zone(), since);
        } else if (!device.silentAt().isBefore(since)) {
            more = devices.cover(device.area(), device.device());
        }
        int members = (before == null ? 0 : before.members()) + more;
        put(
                book,
                rule,
                before,
                new MassOutage(device.area(), device.zone(), since, members, total, ""),
                command.decidedAt());
    }

    @CommandHandler
    void decide(WeighContact command) {
        SilentDevice device =
                devices.remove(command.area(), command.device(), command.at()).orElse(null);
        if (device == null) {
            return;
        }
        RulesInForce.Book book = rules.of(command.area()).orElse(null);
        if (book == null) {
            return;
        }
        if (device.alarmed()) {
            silenceRule(book, device)
                    .ifPresent(
                            rule -> endAlarm(device.area(), device.device(), rule, command.at(), command.decidedAt()));
        }
        MassOutage before =
                device.covered() ? devices.outage(device.area(), device.zone()).orElse(null) : null;
        AlarmRule rule = massOutage(book, device.zone());
        if (before == null || rule == null) {
            return;
        }
        MassOutage after = new MassOutage(
                before.area(), before.zone(), before.since(), before.members() - 1, before.total(), before.level());
        if (OutageScale.level(rule, after.members(), after.total()).isPresent()) {
            put(book, rule, before, after, command.decidedAt());
        } else {
            endAlarm(before.area(), before.zone(), rule, command.at(), command.decidedAt());
            devices.end(before.area(), before.zone())
                    .forEach(left -> silenceRule(book, left)
                            .map(single -> effective(book, single, left))
                            .filter(single -> !single.tuning().disabled())
                            .ifPresent(single -> raiseFor(left, book, single, command.at(), command.decidedAt())));
        }
    }

    private void put(
            RulesInForce.Book book, AlarmRule rule, @Nullable MassOutage before, MassOutage after, Instant decidedAt) {
        AlarmRule.Level level =
                OutageScale.level(rule, after.members(), after.total()).orElse(null);
        if (level == null) {
            return;
        }
        devices.save(new MassOutage(
                after.area(), after.zone(), after.since(), after.members(), after.total(), level.name()));
        if (before == null || !before.level().equals(level.name())) {
            raise(book, rule, level, after, decidedAt);
        }
    }

    private @Nullable Instant since(AlarmRule rule, SilentDevice device, int total) {
        List<Instant> near = devices.silentBetween(
                device.area(),
                device.zone(),
                device.silentAt().minus(OutageScale.WINDOW),
                device.silentAt().plus(OutageScale.WINDOW));
        return OutageScale.since(rule, near, device.silentAt(), total).orElse(null);
    }

    private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable AlarmRule massOutage(RulesInForce.Book book, String zone) {
        return book.rules().stream()
                .filter(rule -> rule.condition() == Condition.MASS_OUTAGE)
                .findFirst()
                .map(rule -> book.set().effective(rule, null, zone, null))
                .orElse(null);
    }

    private static Optional<AlarmRule> silenceRule(RulesInForce.Book book, SilentDevice device) {
        return book.rules().stream()
                .filter(rule -> rule.condition() == Condition.NO_DATA)
                .filter(rule -> rule.kind() == null
                        || DeviceKind.of(device.kind())
                                .filter(rule.kind()::equals)
                                .isPresent())
                .findFirst();
    }

    private static AlarmRule effective(RulesInForce.Book book, AlarmRule rule, SilentDevice device) {
        return DeviceKind.of(device.kind())
                .map(kind -> book.set().effective(rule, kind, device.zone(), device.device()))
                .orElse(rule);
    }

    private void raise(
            RulesInForce.Book book, AlarmRule rule, AlarmRule.Level level, MassOutage outage, Instant decidedAt) {
        commands.sendAndWait(new RaiseAlarm(
                AlarmIds.aggregate(outage.area(), outage.zone(), rule.id()),
                outage.area(),
                AlarmSource.ZONE,
                outage.area() + "/" + outage.zone(),
                AlarmSource.ZONE.key(),
                rule.id(),
                book.version(),
                level.name(),
                level.priority(),
                null,
                OutageScale.percent(outage.members(), outage.total()),
                level.threshold(),
                "%",
                AlarmRule.Direction.HIGH,
                null,
                null,
                rule.latching(),
                outage.zone(),
                null,
                outage.since(),
                decidedAt,
                false));
    }

    private void raiseFor(SilentDevice device, RulesInForce.Book book, AlarmRule rule, Instant at, Instant decidedAt) {
        AlarmRule.Level level = rule.levels().get(0);
        commands.sendAndWait(new RaiseAlarm(
                AlarmIds.aggregate(device.area(), device.device(), rule.id()),
                device.area(),
                AlarmSource.DEVICE,
                device.area() + "/" + device.device(),
                device.kind(),
                rule.id(),
                book.version(),
                level.name(),
                level.priority(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rule.latching(),
                device.zone(),
                device.place(),
                at,
                decidedAt,
                false));
    }

    private void endAlarm(String area, String source, AlarmRule rule, Instant at, Instant decidedAt) {
        commands.sendAndWait(new ReturnAlarmToNormal(AlarmIds.aggregate(area, source, rule.id()), null, at, decidedAt));
    }
}
