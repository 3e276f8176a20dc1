package org.scenicwatch.core.alarm.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.ExpressionRefused;
import org.scenicwatch.core.alarm.RuleExpression;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.core.device.DeviceKind;

/**
 * Every published version of the rules of one area. A version never changes once it is known, so looking one up is as
 * pure as a constant. Safe for any number of threads.
 */
public final class RuleBooks {

    /** The version before any rules were published. */
    public static final int NONE = 0;

    /** One version; which rules judge alike devices is worked out once, and anew when it is asked for again. */
    private record Version(RuleSet set, Map<Likes, DeviceRules> ready) {}

    private record Likes(DeviceKind kind, List<AlarmRule> rules) {}

    private record Wording(DeviceKind kind, String text) {}

    private final Map<Integer, Version> byVersion = new ConcurrentHashMap<>();
    private final Map<Wording, Optional<RuleExpression>> expressions = new ConcurrentHashMap<>();

    /** Takes up a published version. */
    public void add(RulesPublished published) {
        // Shards move on to the newest version; what was made ready for the others is not kept beside it.
        byVersion.values().forEach(version -> version.ready().clear());
        byVersion.put(published.version(), new Version(RuleSet.of(published), new ConcurrentHashMap<>()));
    }

    /** Whether {@code version} was taken up. */
    public boolean has(int version) {
        return byVersion.containsKey(version);
    }

    /** The newest version taken up, {@link #NONE} without any. */
    public int newest() {
        return byVersion.keySet().stream().mapToInt(Integer::intValue).max().orElse(NONE);
    }

    /**
     * The rules of {@code version} that judge such a device, as they do in its zone, for its kind and for itself.
     *
     * @throws IllegalStateException when the version is unknown: detecting without it would give other alarms
     */
    List<AlarmRule> rulesFor(
            int version, DeviceKind kind, @Nullable String zone, String device, Map<String, Double> attributes) {
        RuleSet set = version(version);
        return set.rules().stream()
                .map(rule -> set.effective(rule, kind, zone, device))
                .filter(rule -> rule.appliesTo(kind, attributes))
                .toList();
    }

    /** {@link #rulesFor}, ready for judging. */
    DeviceRules rulesOf(
            int version, DeviceKind kind, @Nullable String zone, String device, Map<String, Double> attributes) {
        if (version == NONE) {
            return DeviceRules.NONE;
        }
        Version known = known(version);
        List<AlarmRule> rules = rulesFor(version, kind, zone, device, attributes);
        return known.ready()
                .computeIfAbsent(
                        new Likes(kind, rules),
                        likes -> new DeviceRules(likes.rules().stream()
                                .map(rule -> ready(rule, kind, known.set().calendar()))
                                .toList()));
    }

    /** The rule as it was worded last in any version up to {@code version}, for one that is no longer in force. */
    @Nullable
    AlarmRule lastKnown(String id, int version) {
        return byVersion.keySet().stream()
                .filter(each -> each <= version)
                .sorted(Comparator.reverseOrder())
                .flatMap(each -> known(each).set().find(id).stream())
                .findFirst()
                .orElse(null);
    }

    private JudgedRule ready(AlarmRule rule, DeviceKind kind, SiteCalendar calendar) {
        List<@Nullable RuleExpression> levels = new ArrayList<>();
        if (rule.condition() == AlarmRule.Condition.EXPRESSION) {
            rule.levels().forEach(level -> levels.add(expression(level.expression(), kind)));
        }
        return new JudgedRule(
                rule,
                calendar,
                levels,
                expression(rule.tuning().counted(), kind),
                rule.tuning().counted() != null);
    }

    /** None for a text that is refused: such a rule should never have been published, and must not stop the others. */
    private @Nullable RuleExpression expression(@Nullable String text, DeviceKind kind) {
        if (text == null) {
            return null;
        }
        return expressions
                .computeIfAbsent(new Wording(kind, text), RuleBooks::compile)
                .orElse(null);
    }

    private static Optional<RuleExpression> compile(Wording wording) {
        try {
            return Optional.of(RuleExpression.compile(wording.text(), wording.kind()));
        } catch (ExpressionRefused e) {
            return Optional.empty();
        }
    }

    /** All of {@code version}; nothing for {@link #NONE}. */
    RuleSet version(int version) {
        if (version == NONE) {
            return RuleSet.of(List.of());
        }
        return known(version).set();
    }

    private Version known(int version) {
        Version known = byVersion.get(version);
        if (known == null) {
            throw new IllegalStateException("rules of version " + version + " were applied but never published");
        }
        return known;
    }
}
