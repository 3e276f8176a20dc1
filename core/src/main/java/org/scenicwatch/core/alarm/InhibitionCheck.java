package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.alarm.AlarmRule.Level;

/** What must be true of the inhibitions of a rule book. */
public final class InhibitionCheck {

    private InhibitionCheck() {}

    /**
     * Checks that every rule exists, that a label is named where one is needed, and that nothing hides itself.
     *
     * @throws RulesRefused for the first fault found, with the inhibition's id and the field
     */
    public static void check(List<Inhibition> inhibitions, Set<String> known) {
        List<RuleFault> found = new ArrayList<>();
        collect(inhibitions, known, found);
        if (!found.isEmpty()) {
            throw found.get(0).refusal();
        }
    }

    /** Collects all faults, those of levels that the causes lack too. */
    static void collect(List<Inhibition> inhibitions, List<AlarmRule> rules, List<RuleFault> found) {
        Map<String, AlarmRule> byId =
                rules.stream().collect(Collectors.toMap(AlarmRule::id, Function.identity(), (first, second) -> first));
        collect(inhibitions, byId.keySet(), found);
        for (Inhibition each : inhibitions) {
            AlarmRule cause = byId.get(each.cause());
            String level = each.level();
            if (level != null
                    && cause != null
                    && cause.levels().stream().map(Level::name).noneMatch(level::equals)) {
                new RuleFaults(each.id(), "", found)
                        .add("unknown-level", "level", "起因规则没有此级别：" + level, "The cause has no level " + level + ".");
            }
            AlarmRule effect = byId.get(each.effect());
            if (effect != null && effect.latching() == Latching.UNTIL_VERIFIED) {
                new RuleFaults(each.id(), "", found)
                        .add("fire-rule", "effect", "火警不能被抑制。", "A fire alarm is never hidden by another alarm.");
            }
        }
    }

    private static void collect(List<Inhibition> inhibitions, Set<String> known, List<RuleFault> found) {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> effects = new HashMap<>();
        for (Inhibition each : inhibitions) {
            RuleFaults at = new RuleFaults(each.id(), "", found);
            if (each.id().isBlank() || !ids.add(each.id())) {
                at.add("duplicate", "id", "编号为空或重复。", "The id is blank or used twice.");
            }
            checkKnown(each.cause(), "cause", known, at);
            checkKnown(each.effect(), "effect", known, at);
            if ((each.same() == Inhibition.Same.LABEL) != (each.label() != null)) {
                at.add(
                        "label-needed",
                        "label",
                        "仅当 same 为 LABEL 时须填写 label。",
                        "A label is needed for LABEL, and only there.");
            }
            if (reaches(effects, each.effect(), each.cause(), new HashSet<>())) {
                at.add(
                        "cycle",
                        "effect",
                        "抑制关系成环：" + each.effect() + " → " + each.cause(),
                        "The inhibitions make a circle: " + each.effect() + " hides " + each.cause() + ".");
            } else {
                effects.computeIfAbsent(each.cause(), rule -> new HashSet<>()).add(each.effect());
            }
        }
    }

    private static void checkKnown(String rule, String field, Set<String> known, RuleFaults at) {
        if (!known.contains(rule)) {
            at.add("unknown-rule", field, "没有此规则：" + rule, "There is no rule " + rule + ".");
        }
    }

    private static boolean reaches(Map<String, Set<String>> effects, String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && effects.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(effects, next, to, seen));
    }
}
