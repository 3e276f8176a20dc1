package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule.Condition;
import org.scenicwatch.core.alarm.RuleOverride.LevelOverride;
import org.scenicwatch.core.device.DeviceKind;

/** What must be true of what rules do otherwise in a zone, for a kind or for a device. */
final class OverrideCheck {

    private static final int LONGEST_NOTE = 1_000;

    /** Beyond this, figures of single devices belong to their attributes; every combination of scopes is looked at. */
    private static final int MOST = 300;

    private final AlarmRule rule;
    private final List<RuleOverride> overrides;
    private final RuleFaults at;
    private final Map<List<Integer>, Set<String>> known = new HashMap<>();

    private OverrideCheck(AlarmRule rule, List<RuleOverride> overrides, RuleFaults at) {
        this.rule = rule;
        this.overrides = overrides;
        this.at = at;
    }

    /** Checks those of {@code rule} among {@code all}; they are counted in their order there. */
    static void check(AlarmRule rule, List<RuleOverride> all, List<RuleFault> found) {
        List<RuleOverride> own =
                all.stream().filter(each -> each.rule().equals(rule.id())).toList();
        if (!own.isEmpty()) {
            new OverrideCheck(rule, own, new RuleFaults(rule.id(), "", found)).check();
        }
    }

    /** Checks that each is of a rule that exists. */
    static void checkRules(List<RuleOverride> all, Set<String> known, List<RuleFault> found) {
        Map<String, Integer> counted = new HashMap<>();
        for (RuleOverride each : all) {
            int index = counted.merge(each.rule(), 1, Integer::sum) - 1;
            if (!known.contains(each.rule())) {
                new RuleFaults(each.rule(), "overrides." + index + ".", found)
                        .add("unknown-rule", "rule", "没有此规则：" + each.rule(), "There is no rule " + each.rule() + ".");
            }
        }
    }

    private void check() {
        if (overrides.size() > MOST) {
            at.add(
                    "too-many-overrides",
                    "overrides",
                    "一条规则最多 " + MOST + " 个覆盖，更多请用设备属性。",
                    "A rule has at most " + MOST + " overrides; use the devices' attributes for more.");
            return;
        }
        Set<RuleScope> scopes = new HashSet<>();
        List<Integer> sound = new ArrayList<>();
        for (int i = 0; i < overrides.size(); i++) {
            RuleOverride override = overrides.get(i);
            RuleFaults here = at.under("overrides." + i);
            boolean placed = checkScope(override.scope(), here);
            if (!scopes.add(override.scope())) {
                here.add(
                        "duplicate-scope",
                        "scope",
                        "同一规则同一范围已有覆盖。",
                        "The rule has an override for this scope already.");
            } else if (placed) {
                sound.add(i);
            }
            checkNote(override, here);
            checkLevels(override, here);
        }
        checkWhereTheyMeet(sound);
    }

    private boolean checkScope(RuleScope scope, RuleFaults here) {
        boolean blank = Stream.of(scope.zone(), scope.device()).anyMatch(text -> text != null && text.isBlank());
        if (blank || scope.equals(new RuleScope(null, null, null))) {
            here.add("no-scope", "scope", "须指明片区、设备类型或设备。", "A zone, a kind or a device is needed.");
            return false;
        }
        if (scope.device() != null && (scope.zone() != null || scope.kind() != null)) {
            here.add("device-alone", "scope", "指明设备时不能再写片区或类型。", "A device is named alone, without zone and kind.");
            return false;
        }
        if (rule.condition() == Condition.PLATFORM
                || rule.condition() == Condition.COMPOSITE
                || (rule.condition() == Condition.MASS_OUTAGE && scope.nearness() != 1)) {
            here.add(
                    "only-by-area",
                    "scope",
                    rule.condition() == Condition.MASS_OUTAGE ? "此规则只能按片区覆盖。" : "此规则只能按全景区设定。",
                    rule.condition() == Condition.MASS_OUTAGE
                            ? "This rule differs by zone only."
                            : "This rule is the same for the whole area.");
            return false;
        }
        if (scope.kind() != null && rule.kind() != null && scope.kind() != rule.kind()) {
            here.add("other-kind", "scope", "规则不针对此类设备。", "The rule does not judge this kind of device.");
            return false;
        }
        return true;
    }

    private static void checkNote(RuleOverride override, RuleFaults here) {
        if (override.note() == null
                || override.note().isBlank()
                || override.note().length() > LONGEST_NOTE) {
            here.add("no-note", "note", "须说明理由，最多 1000 个字。", "A note says why, in at most 1,000 characters.");
        }
    }

    private void checkLevels(RuleOverride override, RuleFaults here) {
        boolean differs = override.disabled() != null
                || override.hysteresis() != null
                || override.onDelaySeconds() != null
                || override.offDelaySeconds() != null
                || override.deadband() != null
                || override.schedule() != null
                || override.suppressedWhile() != null
                || !override.levels().isEmpty();
        if (!differs) {
            here.add("no-difference", "levels", "覆盖没有改变任何内容。", "The override changes nothing.");
        }
        Set<String> levels = RuleCheck.levelNames(rule);
        Set<String> seen = new HashSet<>();
        for (LevelOverride level : override.levels()) {
            String field = "levels." + level.name();
            if (!levels.contains(level.name())) {
                here.add("unknown-level", field, "规则没有此级别。", "The rule has no such level.");
            } else if (!seen.add(level.name())) {
                here.add("duplicate-level", field, "级别重复。", "The level is named twice.");
            } else if (level.threshold() == null && level.ofAttribute() == null && level.priority() == null) {
                here.add("no-difference", field, "此级别没有改变任何内容。", "The level changes nothing.");
            }
        }
    }

    /** Looks at the rule as it is wherever overrides meet: for every zone and kind, and at every device in each of them. */
    private void checkWhereTheyMeet(List<Integer> sound) {
        Set<List<Integer>> areas =
                byArea(sound.stream().filter(i -> scope(i).device() == null).toList());
        List<Integer> devices =
                sound.stream().filter(i -> scope(i).device() != null).toList();
        for (List<Integer> chain : areas) {
            if (!chain.isEmpty()) {
                checkEffective(chain.subList(0, chain.size() - 1), chain.get(chain.size() - 1));
            }
            devices.forEach(device -> checkEffective(chain, device));
        }
    }

    /** Every list of overrides that a device without one of its own can have, the farthest first. */
    private Set<List<Integer>> byArea(List<Integer> named) {
        Set<List<Integer>> chains = new LinkedHashSet<>();
        for (@Nullable String zone : orNone(named.stream().map(i -> scope(i).zone()))) {
            for (@Nullable DeviceKind kind : orNone(named.stream().map(i -> scope(i).kind()))) {
                chains.add(named.stream()
                        .filter(i -> meets(scope(i), zone, kind))
                        .sorted(Comparator.comparingInt(i -> scope(i).nearness()))
                        .toList());
            }
        }
        return chains;
    }

    private boolean meets(RuleScope scope, @Nullable String zone, @Nullable DeviceKind kind) {
        // Of a rule for one kind, every device that it judges is of that kind.
        @Nullable DeviceKind ofKind = rule.kind() == null ? kind : rule.kind();
        return (scope.zone() == null || scope.zone().equals(zone)) && (scope.kind() == null || scope.kind() == ofKind);
    }

    private static <T> List<@Nullable T> orNone(Stream<@Nullable T> named) {
        List<@Nullable T> all =
                new ArrayList<>(named.filter(Objects::nonNull).distinct().toList());
        all.add(null);
        return all;
    }

    private RuleScope scope(int index) {
        return overrides.get(index).scope();
    }

    /** What is wrong with the rule where these overrides meet and was not where all but the nearest do. */
    private void checkEffective(List<Integer> farther, int nearest) {
        RuleOverride override = overrides.get(nearest);
        Set<String> before = known.computeIfAbsent(
                List.copyOf(farther),
                indexes -> faultsOf(effective(indexes)).stream()
                        .map(OverrideCheck::key)
                        .collect(Collectors.toSet()));
        for (RuleFault fault : faultsOf(override.applyTo(effective(farther)))) {
            if (!before.contains(key(fault))) {
                String field = "overrides." + nearest + "." + fieldOf(override, fault.field());
                RuleFault told = new RuleFault(fault.rule(), field, fault.code(), fault.message());
                if (!at.found().contains(told)) {
                    at.found().add(told);
                }
            }
        }
    }

    private AlarmRule effective(List<Integer> indexes) {
        AlarmRule effective = rule;
        for (int index : indexes) {
            effective = overrides.get(index).applyTo(effective);
        }
        return effective;
    }

    private static List<RuleFault> faultsOf(AlarmRule effective) {
        RuleFaults faults = RuleFaults.of(effective.id());
        RuleCheck.check(effective, faults);
        return faults.found();
    }

    /** The field of the override that is to blame for a fault in a field of the rule that comes of it. */
    private static String fieldOf(RuleOverride override, String field) {
        if (field.startsWith("levels.")) {
            String[] path = field.split("\\.", 3);
            boolean own =
                    override.levels().stream().anyMatch(level -> level.name().equals(path[1]));
            return own || override.levels().isEmpty() || path.length < 3
                    ? field
                    : "levels." + override.levels().get(0).name() + "." + path[2];
        }
        return field.startsWith("tuning.") ? field.substring("tuning.".length()) : field;
    }

    private static String key(RuleFault fault) {
        return fault.field() + " " + fault.code();
    }
}
