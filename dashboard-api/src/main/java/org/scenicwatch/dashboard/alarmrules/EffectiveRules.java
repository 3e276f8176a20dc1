package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RowIds;

/** The rules that judge one device, each as it holds there. */
record EffectiveRules(List<Effective> items) {

    /**
     * One rule.
     *
     * @param rule as it judges the device
     * @param changed what differs from the rule of the area, the farthest scope first
     */
    record Effective(AlarmRule rule, List<Changed> changed) {}

    /** A field that a scope changed, from what was inherited. */
    record Changed(
            String field,
            RuleScope scope,
            @Nullable String from,
            @Nullable String to) {}

    /** Those of {@code set}; a rule that is only disabled there is among them. */
    static EffectiveRules of(RuleSet set, DeviceEntry device) {
        DeviceKind kind = DeviceKind.of(device.kind()).orElse(null);
        if (kind == null) {
            return new EffectiveRules(List.of());
        }
        List<Effective> items = new ArrayList<>();
        String code = device.id().substring(device.area().length() + 1);
        for (AlarmRule base : set.rules()) {
            AlarmRule effective = base;
            List<Changed> changed = new ArrayList<>();
            for (RuleOverride override : set.overridesOf(base.id(), kind, RowIds.code(device.zone()), code)) {
                AlarmRule next = override.applyTo(effective);
                for (RuleChange change : RuleDiff.between(effective, next)) {
                    changed.add(new Changed(change.field(), override.scope(), change.before(), change.after()));
                }
                effective = next;
            }
            if (base.appliesTo(kind, device.attributes()) || effective.appliesTo(kind, device.attributes())) {
                items.add(new Effective(effective, List.copyOf(changed)));
            }
        }
        return new EffectiveRules(items);
    }
}
