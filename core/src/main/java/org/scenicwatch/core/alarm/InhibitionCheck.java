package org.scenicwatch.core.alarm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true of the inhibitions of a rule book. */
public final class InhibitionCheck {

    private InhibitionCheck() {}

    /**
     * Checks that every rule exists, that a label is named where one is needed, and that nothing hides itself.
     *
     * @throws RulesRefused for the first fault found, with the inhibition's id and the field
     */
    public static void check(List<Inhibition> inhibitions, Set<String> known) {
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
}
