package org.scenicwatch.dashboard.alarmhealth;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.VerificationCause;
import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.stereotype.Component;

/** Makes the report of a period: facts from the tables, figures, and names from the registers. */
@Component
class AlarmHealthReports {

    /** The label of a device that names its make and model. */
    private static final String MODEL = "model";

    private static final String USER = "user:";

    private final AlarmHealthTables tables;
    private final RegisterTables registers;
    private final RulesInForce rules;
    private final AlarmHealthSettings settings;
    private final SiteSettings site;
    private final HealthTargetBook targets;
    private final Users users;

    AlarmHealthReports(
            AlarmHealthTables tables,
            RegisterTables registers,
            RulesInForce rules,
            AlarmHealthSettings settings,
            SiteSettings site,
            HealthTargetBook targets,
            Users users) {
        this.tables = tables;
        this.registers = registers;
        this.rules = rules;
        this.settings = settings;
        this.site = site;
        this.targets = targets;
        this.users = users;
    }

    AlarmHealthReport of(Instant from, Instant to) {
        long begin = from.toEpochMilli();
        AlarmFacts facts = tables.facts(begin - HealthFigures.LOOKBACK, begin, to.toEpochMilli());
        AlarmHealth health = HealthFigures.of(facts, from, to, settings.desks(), models(facts));
        HealthTargetBook.Targets inForce = targets.now();
        return new AlarmHealthReport(
                from,
                to,
                settings.desks(),
                HealthFigures.WINDOW / 1_000,
                health,
                Arrays.stream(HealthFigure.values())
                        .map(figure -> figure.of(health, inForce, this::nameOf))
                        .toList(),
                sources(health),
                titles(health),
                causes(health));
    }

    /** What people call whoever did something; programs have no name. */
    @Nullable
    String nameOf(String actor) {
        return actor.startsWith(USER)
                ? users.byId(actor).map(AppUser::displayName).orElse(null)
                : null;
    }

    /** The model of each device whose fire alarm was verified, as the register has it now. */
    private Map<String, String> models(AlarmFacts facts) {
        Set<String> sources =
                facts.verified().stream().map(VerifiedFire::source).collect(Collectors.toSet());
        Map<String, String> models = new HashMap<>();
        registers.devices().load(sources).forEach((id, stored) -> {
            String model = stored.row().labels().get(MODEL);
            if (model != null) {
                models.put(id, model);
            }
        });
        return models;
    }

    private Map<String, LocalText> sources(AlarmHealth health) {
        Set<String> ids = actors(health).map(AlarmHealth.Actor::source).collect(Collectors.toSet());
        Map<String, LocalText> names = new TreeMap<>();
        registers
                .places()
                .load(ids)
                .forEach((id, stored) -> names.put(id, stored.row().name()));
        registers
                .devices()
                .load(ids)
                .forEach((id, stored) -> names.put(id, stored.row().name()));
        return names;
    }

    private Map<String, LocalText> titles(AlarmHealth health) {
        Map<String, LocalText> titles = new TreeMap<>();
        actors(health)
                .map(AlarmHealth.Actor::rule)
                .distinct()
                .forEach(id -> rules.find(site.area(), id).ifPresent(rule -> titles.put(id, rule.title())));
        return titles;
    }

    private static Map<String, LocalText> causes(AlarmHealth health) {
        Map<String, LocalText> titles = new TreeMap<>();
        health.fires()
                .causes()
                .forEach(share -> VerificationCause.of(share.cause())
                        .ifPresent(cause -> titles.put(share.cause(), cause.title())));
        return titles;
    }

    private static Stream<AlarmHealth.Actor> actors(AlarmHealth health) {
        return Stream.of(
                        health.topTen().alarms(),
                        health.chattering().worst(),
                        health.fleeting().worst(),
                        health.stale().oldest(),
                        health.fires().worst())
                .flatMap(List::stream);
    }
}
