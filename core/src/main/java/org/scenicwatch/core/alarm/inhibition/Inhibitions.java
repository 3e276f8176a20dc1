package org.scenicwatch.core.alarm.inhibition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.RulesRefused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The inhibitions that the platform ships with, checked when it starts. */
@Component
class Inhibitions {

    private static final String RESOURCE = "/rules/inhibitions.json";

    private final List<Inhibition> all;
    private final Set<String> rules;
    private final Set<String> labels;

    Inhibitions() {
        this(load());
        check(all, DefaultRules.load().stream().map(AlarmRule::id).collect(Collectors.toSet()));
    }

    Inhibitions(List<Inhibition> all) {
        this.all = List.copyOf(all);
        this.rules = all.stream()
                .flatMap(each -> Stream.of(each.cause(), each.effect()))
                .collect(Collectors.toSet());
        this.labels =
                all.stream().map(Inhibition::label).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    List<Inhibition> all() {
        return all;
    }

    /** Whether alarms of this rule hide others or are hidden. */
    boolean concerns(String rule) {
        return rules.contains(rule);
    }

    /** The labels of devices that are asked for. */
    Collection<String> labels() {
        return labels;
    }

    /**
     * Checks that every rule exists, that a label is named where one is needed, and that nothing hides itself.
     *
     * @throws RulesRefused for the first fault found, with the inhibition's id and the field
     */
    static void check(List<Inhibition> inhibitions, Set<String> known) {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> effects = new HashMap<>();
        for (Inhibition each : inhibitions) {
            if (!ids.add(each.id())) {
                throw new RulesRefused("duplicate", each.id(), "id", "编号重复。", "This id is used twice.");
            }
            for (String rule : List.of(each.cause(), each.effect())) {
                if (!known.contains(rule)) {
                    String field = rule.equals(each.cause()) ? "cause" : "effect";
                    throw new RulesRefused(
                            "unknown-rule", each.id(), field, "没有此规则：" + rule, "There is no rule " + rule + ".");
                }
            }
            if ((each.same() == Inhibition.Same.LABEL) != (each.label() != null)) {
                throw new RulesRefused(
                        "label-needed",
                        each.id(),
                        "label",
                        "仅当 same 为 LABEL 时须填写 label。",
                        "A label is needed for LABEL, and only there.");
            }
            effects.computeIfAbsent(each.cause(), rule -> new HashSet<>()).add(each.effect());
            if (reaches(effects, each.effect(), each.cause(), new HashSet<>())) {
                throw new RulesRefused(
                        "cycle",
                        each.id(),
                        "effect",
                        "抑制关系成环：" + each.effect() + " → " + each.cause(),
                        "The inhibitions make a circle: " + each.effect() + " hides " + each.cause() + ".");
            }
        }
    }

    private static boolean reaches(Map<String, Set<String>> effects, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && effects.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(effects, next, to, seen));
    }

    private static List<Inhibition> load() {
        try (InputStream in = Inhibitions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return List.of(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Inhibition[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
