package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two rule sets, field by field. */
public final class RuleDiff {

    /** As the rule of a change that is about the calendar. */
    private static final String NO_RULE = "-";

    /** An override is told from others by what it is of and where it holds. */
    private record Place(String rule, RuleScope scope) {}

    private final List<RuleChange> changes = new ArrayList<>();

    private RuleDiff() {}

    /** What differs, rules first, then overrides, inhibitions and the calendar; empty when nothing does. */
    public static List<RuleChange> between(RuleSet before, RuleSet after) {
        RuleDiff diff = new RuleDiff();
        diff.rules(byKey(before.rules(), AlarmRule::id), byKey(after.rules(), AlarmRule::id));
        diff.overrides(byKey(before.overrides(), RuleDiff::placeOf), byKey(after.overrides(), RuleDiff::placeOf));
        diff.inhibitions(byKey(before.inhibitions(), Inhibition::id), byKey(after.inhibitions(), Inhibition::id));
        diff.fields(NO_RULE, null, "", RuleFields.of(before.calendar()), RuleFields.of(after.calendar()));
        return List.copyOf(diff.changes);
    }

    /** What differs between two forms of one rule, for example as it is for the area and for a device. */
    public static List<RuleChange> between(AlarmRule before, AlarmRule after) {
        RuleDiff diff = new RuleDiff();
        diff.fields(after.id(), null, "", RuleFields.of(before), RuleFields.of(after));
        return List.copyOf(diff.changes);
    }

    private void rules(Map<String, AlarmRule> before, Map<String, AlarmRule> after) {
        for (String id : both(before.keySet(), after.keySet())) {
            AlarmRule from = before.get(id);
            AlarmRule to = after.get(id);
            if (from == null || to == null) {
                changes.add(new RuleChange(id, null, "rule", titleOf(from), titleOf(to)));
            } else {
                fields(id, null, "", RuleFields.of(from), RuleFields.of(to));
            }
        }
    }

    private void overrides(Map<Place, RuleOverride> before, Map<Place, RuleOverride> after) {
        for (Place place : both(before.keySet(), after.keySet())) {
            RuleOverride from = before.get(place);
            RuleOverride to = after.get(place);
            fields(
                    place.rule(),
                    place.scope(),
                    "",
                    from == null ? Map.of() : RuleFields.of(from),
                    to == null ? Map.of() : RuleFields.of(to));
        }
    }

    private void inhibitions(Map<String, Inhibition> before, Map<String, Inhibition> after) {
        for (String id : both(before.keySet(), after.keySet())) {
            Inhibition from = before.get(id);
            Inhibition to = after.get(id);
            fields(
                    Objects.requireNonNull(to == null ? from : to).effect(),
                    null,
                    "inhibitions." + id + ".",
                    from == null ? Map.of() : RuleFields.of(from),
                    to == null ? Map.of() : RuleFields.of(to));
        }
    }

    private void fields(
            String rule,
            @Nullable RuleScope scope,
            String path,
            Map<String, String> before,
            Map<String, String> after) {
        for (String field : both(before.keySet(), after.keySet())) {
            String from = before.get(field);
            String to = after.get(field);
            if (!Objects.equals(from, to)) {
                changes.add(new RuleChange(rule, scope, path + field, from, to));
            }
        }
    }

    private static Place placeOf(RuleOverride override) {
        return new Place(override.rule(), override.scope());
    }

    private static @Nullable String titleOf(@Nullable AlarmRule rule) {
        return rule == null ? null : rule.title().zh() + " / " + rule.title().en();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        values.forEach(value -> map.put(key.apply(value), value));
        return map;
    }

    private static <K> Set<K> both(Set<K> before, Set<K> after) {
        Set<K> keys = new LinkedHashSet<>(before);
        keys.addAll(after);
        return keys;
    }
}
