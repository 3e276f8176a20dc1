package org.scenicwatch.core.alarm.fire;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmSource;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.alarm.write.JoinFireSign;
import org.scenicwatch.core.alarm.write.RaiseAlarm;
import org.scenicwatch.core.alarm.write.ReturnAlarmToNormal;
import org.scenicwatch.core.alarm.write.WeighFireSign;
import org.springframework.stereotype.Component;

/**
 * Decides whether signs of fire confirm one: two or more, of independent witnesses, in one house or its neighbours within
 * minutes. What it remembers and the alarms that follow are one transaction. Which signs belong together follows from
 * when and where they were, not from the order in which that is told; the same thing told twice has no effect.
 *
 * <p>That two independent devices must agree is the rule of GB 50116-2013 4.1.6 for what a fire alarm sets off by itself.
 */
@Component
class FireDesk {

    private static final Duration MEMORY = Duration.ofDays(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    private final FireSigns signs;
    private final RulesInForce rules;
    private final CommandGateway commands;
    private final Map<String, Instant> forgotten = new ConcurrentHashMap<>();

    FireDesk(FireSigns signs, RulesInForce rules, CommandGateway commands) {
        this.signs = signs;
        this.rules = rules;
        this.commands = commands;
    }

    @CommandHandler
    void decide(WeighFireSign command) {
        SeenSign known = signs.find(command.source()).orElse(null);
        if (known != null && known.occurrence() == command.occurrence() && (known.counts() || !command.counts())) {
            if (known.standing() || !command.at().isAfter(known.at())) {
                return;
            }
            // The same occurrence came again after it had returned: what was seen meanwhile may confirm it now.
        }
        SeenSign sign = located(command, known == null ? null : known.fire());
        signs.save(sign);
        forget(command.area(), command.decidedAt());
        weigh(sign, command.decidedAt());
    }

    @CommandHandler
    void decide(WeighFireLevel command) {
        SeenSign known = signs.find(command.source()).orElse(null);
        if (known == null || known.occurrence() != command.occurrence() || known.counts() || !command.counts()) {
            return;
        }
        SeenSign sign = known.urgentSince(command.at());
        signs.save(sign);
        weigh(sign, command.decidedAt());
    }

    @CommandHandler
    void decide(EndFireSign command) {
        SeenSign known = signs.find(command.source()).orElse(null);
        if (known == null || known.occurrence() != command.occurrence()) {
            return;
        }
        if (command.wasNone()) {
            signs.remove(known.source());
        } else {
            signs.save(known.over());
        }
        String fire = known.fire();
        if (fire != null && signs.ofFire(fire).stream().noneMatch(SeenSign::standing)) {
            commands.sendAndWait(new ReturnAlarmToNormal(fire, null, command.at(), command.decidedAt()));
        }
    }

    @CommandHandler
    void decide(EndFire command) {
        signs.ofFire(command.fire()).forEach(sign -> {
            if (sign.standing()) {
                signs.save(sign.with(null));
            } else {
                signs.remove(sign.source());
            }
        });
    }

    private void forget(String area, Instant at) {
        Instant last = forgotten.get(area);
        if (last == null || !at.isBefore(last.plus(FORGET_EVERY))) {
            signs.forgetBefore(area, at.minus(MEMORY));
            forgotten.put(area, at);
        }
    }

    private void weigh(SeenSign sign, Instant decidedAt) {
        RulesInForce.Book book = rules.of(sign.area()).orElse(null);
        AlarmRule rule = book == null ? null : composite(book);
        if (book == null || rule == null || !sign.counts() || sign.fire() != null) {
            return;
        }
        Optional<String> burning = signs.fireNear(sign);
        if (burning.isPresent()) {
            join(burning.get(), sign, decidedAt);
            return;
        }
        List<SeenSign> near =
                signs.near(sign, sign.at().minus(FireScale.WINDOW), sign.at().plus(FireScale.WINDOW));
        AlarmRule.Level level = rule.levels().get(0);
        long witnesses = 1 + near.stream().map(SeenSign::witness).distinct().count();
        if (level.threshold() != null && witnesses >= level.threshold()) {
            confirm(book, rule, level, sign, near, witnesses, decidedAt);
        }
    }

    private void confirm(
            RulesInForce.Book book,
            AlarmRule rule,
            AlarmRule.Level level,
            SeenSign sign,
            List<SeenSign> near,
            long witnesses,
            Instant decidedAt) {
        // The earliest sign says where it began, so that the order of telling does not matter.
        List<SeenSign> all = Stream.concat(near.stream(), Stream.of(sign))
                .sorted(Comparator.comparing(SeenSign::at).thenComparing(SeenSign::source))
                .toList();
        String house = all.stream()
                .map(this::houseOf)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String zone = all.stream()
                .map(SeenSign::zone)
                .filter(z -> z != null)
                .findFirst()
                .orElse(null);
        String source = house != null ? house : zone != null ? zone : sign.witness();
        AlarmSource type = house != null ? AlarmSource.HOUSE : zone != null ? AlarmSource.ZONE : AlarmSource.DEVICE;
        String fire = AlarmIds.aggregate(sign.area(), source, rule.id());
        Instant at = all.get(all.size() - 1).at();
        commands.sendAndWait(new RaiseAlarm(
                fire,
                sign.area(),
                type,
                sign.area() + "/" + source,
                type.key(),
                rule.id(),
                book.version(),
                level.name(),
                level.priority(),
                null,
                (double) witnesses,
                level.threshold(),
                "1",
                AlarmRule.Direction.HIGH,
                null,
                null,
                rule.latching(),
                zone,
                house,
                at,
                decidedAt,
                false));
        all.forEach(each -> join(fire, each, decidedAt));
    }

    private void join(String fire, SeenSign sign, Instant decidedAt) {
        signs.save(sign.with(fire));
        commands.sendAndWait(
                new JoinFireSign(fire, sign.sign().key(), sign.source(), sign.occurrence(), sign.at(), decidedAt));
    }

    private Optional<String> houseOf(SeenSign sign) {
        if (sign.place() != null) {
            return Optional.of(sign.place());
        }
        Double lon = sign.lon();
        Double lat = sign.lat();
        return lon == null || lat == null
                ? Optional.empty()
                : signs.nearestHouse(sign.area(), lon, lat, FireScale.NEAREST_HOUSE_METRES)
                        .map(Spot::code);
    }

    /** The sign where it was seen; a place that is no house, such as a lane, says too little of where. */
    private SeenSign located(WeighFireSign command, @Nullable String fire) {
        Optional<Spot> house =
                command.place() == null ? Optional.empty() : signs.place(command.area(), command.place());
        SeenSign sign = new SeenSign(
                command.area(),
                command.source(),
                command.occurrence(),
                command.witness(),
                command.sign(),
                house.map(Spot::code).orElse(null),
                command.zone(),
                command.lon(),
                command.lat(),
                command.at(),
                command.counts(),
                true,
                fire);
        if (house.isPresent()) {
            return sign.positioned(house.get());
        }
        return sign.lon() != null && sign.lat() != null
                ? sign
                : signs.device(command.area(), command.witness())
                        .map(sign::positioned)
                        .orElse(sign);
    }

    private static @Nullable AlarmRule composite(RulesInForce.Book book) {
        return book.rules().stream()
                .filter(rule -> rule.condition() == AlarmRule.Condition.COMPOSITE)
                .findFirst()
                .orElse(null);
    }
}
