package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleFault;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.dashboard.access.ApiProblem;
import tools.jackson.databind.JsonNode;

/** Tells everything that is wrong with a draft of the rule book, and what it would change. */
final class DraftCheck {

    private final List<RuleFault> unreadable = new ArrayList<>();

    private DraftCheck() {}

    /**
     * What is wrong with a draft, and what it would change.
     *
     * @param faults all of them; none: it may be published
     * @param changes none while something cannot be read
     */
    record Checked(List<RuleFault> faults, List<RuleChange> changes) {}

    /** What of a draft cannot be read is told first; only a draft that can be read is looked at as a whole. */
    static Checked of(JsonNode body, RuleSet inForce) {
        DraftCheck check = new DraftCheck();
        RuleSet draft = check.read(body, inForce);
        return check.unreadable.isEmpty()
                ? new Checked(RuleCheck.faults(draft), RuleDiff.between(inForce, draft))
                : new Checked(List.copyOf(check.unreadable), List.of());
    }

    private RuleSet read(JsonNode body, RuleSet inForce) {
        List<AlarmRule> rules = inForce.rules();
        if (body.has("rules")) {
            rules = entries(body, "rules", "id", (json, index) -> RuleReader.rule(json));
        }
        List<RuleOverride> overrides = inForce.overrides();
        if (body.has("overrides")) {
            // Faults count overrides among those of their rule.
            Map<String, Integer> counted = new HashMap<>();
            overrides = entries(
                    body,
                    "overrides",
                    "rule",
                    (json, index) -> RuleReader.override(
                            json, counted.merge(json.path("rule").asString(""), 1, Integer::sum) - 1));
        }
        List<Inhibition> inhibitions = inForce.inhibitions();
        if (body.has("inhibitions")) {
            inhibitions = entries(body, "inhibitions", "id", RuleReader::inhibition);
        }
        return new RuleSet(rules, overrides, inhibitions, inForce.calendar());
    }

    private <T> List<T> entries(JsonNode body, String list, String id, RuleReader.Entry<T> entry) {
        List<T> entries = new ArrayList<>();
        int index = 0;
        for (JsonNode json : RuleReader.list(body, list)) {
            try {
                entries.add(entry.read(json, index));
            } catch (ApiProblem problem) {
                unreadable.add(new RuleFault(
                        json.path(id).asString("-"),
                        Objects.requireNonNullElse(problem.field(), list),
                        problem.code(),
                        problem.text()));
            }
            index++;
        }
        return entries;
    }
}
