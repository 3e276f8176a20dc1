package org.scenicwatch.core.alarm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/**
 * When a kind of device is in alarm, how urgent that is, and what to do; the meaning of each field is told at
 * {@link RulesPublished.Rule}. A rule is data: it judges one device and reads no clock.
 */
public record AlarmRule(
        String id,
        @Nullable DeviceKind kind,
        @Nullable String metric,
        Condition condition,
        @Nullable Direction direction,
        List<Level> levels,
        double hysteresis,
        List<String> states,
        List<String> clearingStates,
        Latching latching,
        @Nullable String withAttribute,
        @Nullable String withoutAttribute,
        LocalText title,
        LocalText guidance,
        String source,
        RuleTuning tuning,
        @Nullable Rationalisation rationalisation) {

    /** What a rule looks at. */
    public enum Condition {
        /** A metric's value against thresholds. */
        LEVEL,
        /** By how much a metric rose or fell within the window, against thresholds in the metric's unit. */
        RATE,
        /** How far a metric lies from its reference, against thresholds in the metric's unit. */
        DEVIATION,
        /** How often something came within the window, against thresholds. */
        COUNT,
        /** A CEL expression over the device's metrics, one a level. */
        EXPRESSION,
        /** The state that the device itself reports. */
        STATE,
        /** That nothing is heard of the device. */
        NO_DATA,
        /** That many devices of one zone fell silent together; judged for zones, never for a device. */
        MASS_OUTAGE,
        /** That several signs of fire came together in one house or its neighbours; judged for houses. */
        COMPOSITE,
        /** A figure of the platform itself ({@link PlatformMetric}) against thresholds; never judged for a device. */
        PLATFORM
    }

    /** As a level's attribute in NO_DATA rules: the threshold counts report intervals; without it, seconds. */
    public static final String REPORT_INTERVAL = "report_interval";

    /** The stored kind of a rule for all kinds of device. */
    private static final String EVERY_KIND = "any";

    /** Which side of a threshold is wrong. */
    public enum Direction {
        LOW,
        HIGH,
        /** Both; for DEVIATION and RATE only. */
        EITHER
    }

    /** One level of a rule; the meaning of each field is told at {@link RulesPublished.Level}. */
    public record Level(
            String name,
            Priority priority,
            @Nullable Double threshold,
            @Nullable String ofAttribute,
            boolean inclusive,
            List<String> codes,
            @Nullable String expression,
            @Nullable Consequence consequence,
            @Nullable Urgency urgency) {

        public Level {
            codes = List.copyOf(codes);
        }

        /** A level without expression and without the grades that its priority follows from. */
        public Level(
                String name,
                Priority priority,
                @Nullable Double threshold,
                @Nullable String ofAttribute,
                boolean inclusive,
                List<String> codes) {
            this(name, priority, threshold, ofAttribute, inclusive, codes, null, null, null);
        }

        /** The threshold for a device with these attributes, in the metric's unit; empty when it lacks the attribute. */
        public Optional<Double> thresholdFor(Map<String, Double> attributes) {
            if (threshold == null) {
                return Optional.empty();
            }
            if (ofAttribute == null) {
                return Optional.of(threshold);
            }
            return Optional.ofNullable(attributes.get(ofAttribute)).map(value -> value * threshold);
        }

        /** For NO_DATA: after how long a silence this level is reached; empty when the interval is unknown (0). */
        public OptionalLong silenceMillis(int intervalSeconds) {
            if (threshold == null) {
                return OptionalLong.empty();
            }
            if (!REPORT_INTERVAL.equals(ofAttribute)) {
                return OptionalLong.of(Math.round(threshold * 1_000));
            }
            return intervalSeconds > 0
                    ? OptionalLong.of(Math.round(threshold * intervalSeconds * 1_000))
                    : OptionalLong.empty();
        }
    }

    public AlarmRule {
        levels = List.copyOf(levels);
        states = List.copyOf(states);
        clearingStates = List.copyOf(clearingStates);
        tuning = tuning == null ? RuleTuning.PLAIN : tuning;
    }

    /** A rule that judges plainly and says nothing of why it is there. */
    public AlarmRule(
            String id,
            @Nullable DeviceKind kind,
            @Nullable String metric,
            Condition condition,
            @Nullable Direction direction,
            List<Level> levels,
            double hysteresis,
            List<String> states,
            List<String> clearingStates,
            Latching latching,
            @Nullable String withAttribute,
            @Nullable String withoutAttribute,
            LocalText title,
            LocalText guidance,
            String source) {
        this(
                id,
                kind,
                metric,
                condition,
                direction,
                levels,
                hysteresis,
                states,
                clearingStates,
                latching,
                withAttribute,
                withoutAttribute,
                title,
                guidance,
                source,
                RuleTuning.PLAIN,
                null);
    }

    /** Whether the rule judges a device of this kind with these attributes. */
    public boolean appliesTo(DeviceKind deviceKind, Map<String, Double> attributes) {
        return !tuning.disabled()
                && condition != Condition.MASS_OUTAGE
                && condition != Condition.COMPOSITE
                && condition != Condition.PLATFORM
                && (kind == null || kind == deviceKind)
                && (withAttribute == null || attributes.containsKey(withAttribute))
                && (withoutAttribute == null || !attributes.containsKey(withoutAttribute));
    }

    /** The metric that a LEVEL rule watches. */
    public Optional<Metric> watchedMetric() {
        return metric == null || kind == null ? Optional.empty() : kind.metric(metric);
    }

    /**
     * The level that {@code value} stands for, given the level at which the device was before (none: {@code null}): the
     * most urgent level whose threshold is reached, where a level that was reached before is left only when the value
     * has come back by more than the hysteresis. Empty means normal.
     */
    public Optional<Level> levelAt(double value, @Nullable String before, Map<String, Double> attributes) {
        int held = indexOf(before);
        for (int i = levels.size() - 1; i >= 0; i--) {
            Level level = levels.get(i);
            Optional<Double> threshold = level.thresholdFor(attributes);
            if (threshold.isPresent() && reaches(value, threshold.get(), level.inclusive(), i <= held)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The level that a reported state with this code stands for; empty when the state is none of the rule's. */
    public Optional<Level> levelOf(String state, @Nullable String code) {
        if (!states.contains(state)) {
            return Optional.empty();
        }
        Optional<Level> named = levels.stream()
                .filter(level -> code != null && level.codes().contains(code))
                .findFirst();
        return named.isPresent()
                ? named
                : levels.stream().filter(level -> level.codes().isEmpty()).findFirst();
    }

    /** Whether a reported state ends the alarm; states that are neither raising nor clearing leave it as it is. */
    public boolean isClearedBy(String state) {
        return clearingStates.contains(state);
    }

    private boolean reaches(double value, double threshold, boolean inclusive, boolean held) {
        // Beyond is how far the value stands on the wrong side, so that one comparison serves both directions.
        double beyond = comparesDownwards() ? threshold - value : value - threshold;
        if (held) {
            return beyond >= -hysteresis && (hysteresis > 0 || inclusive || beyond > 0);
        }
        return inclusive ? beyond >= 0 : beyond > 0;
    }

    /** An amount of change, a distance and a count are wrong when they are large, whichever way they point. */
    private boolean comparesDownwards() {
        return direction == Direction.LOW
                && condition != Condition.RATE
                && condition != Condition.DEVIATION
                && condition != Condition.COUNT;
    }

    private int indexOf(@Nullable String levelName) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(levelName)) {
                return i;
            }
        }
        return -1;
    }

    /** The rule as it was published. */
    public static AlarmRule of(RulesPublished.Rule rule) {
        return new AlarmRule(
                rule.id(),
                rule.kind().equals(EVERY_KIND)
                        ? null
                        : DeviceKind.of(rule.kind())
                                .orElseThrow(() -> new IllegalArgumentException("kind " + rule.kind())),
                rule.metric(),
                Condition.valueOf(rule.condition()),
                rule.direction() == null ? null : Direction.valueOf(rule.direction()),
                rule.levels().stream()
                        .map(level -> new Level(
                                level.name(),
                                Priority.valueOf(level.priority()),
                                level.threshold(),
                                level.ofAttribute(),
                                level.inclusive(),
                                level.codes(),
                                level.expression(),
                                level.consequence() == null ? null : Consequence.valueOf(level.consequence()),
                                level.urgency() == null ? null : Urgency.valueOf(level.urgency())))
                        .toList(),
                rule.hysteresis(),
                rule.states(),
                rule.clearingStates(),
                Latching.valueOf(rule.latching()),
                rule.withAttribute(),
                rule.withoutAttribute(),
                new LocalText(rule.titleZh(), rule.titleEn()),
                new LocalText(rule.guidanceZh(), rule.guidanceEn()),
                rule.source(),
                PublishedRules.tuning(rule.tuning()),
                PublishedRules.rationalisation(rule.rationalisation()));
    }

    /** The rule as it is to be published. */
    public RulesPublished.Rule toPublish() {
        return new RulesPublished.Rule(
                id,
                kind == null ? EVERY_KIND : kind.key(),
                metric,
                condition.name(),
                direction == null ? null : direction.name(),
                levels.stream()
                        .map(level -> new RulesPublished.Level(
                                level.name(),
                                level.priority().name(),
                                level.threshold(),
                                level.ofAttribute(),
                                level.inclusive(),
                                level.codes(),
                                level.expression(),
                                level.consequence() == null
                                        ? null
                                        : level.consequence().name(),
                                level.urgency() == null ? null : level.urgency().name()))
                        .toList(),
                hysteresis,
                states,
                clearingStates,
                latching.name(),
                withAttribute,
                withoutAttribute,
                title.zh(),
                title.en(),
                guidance.zh(),
                guidance.en(),
                source,
                PublishedRules.of(tuning),
                PublishedRules.of(rationalisation));
    }
}
