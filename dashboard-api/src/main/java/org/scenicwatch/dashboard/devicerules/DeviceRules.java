package org.scenicwatch.dashboard.devicerules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RowIds;

/** The rules that judge one device, in the order of the rule book, each with its alarm. */
record DeviceRules(List<DeviceRule> items) {

    /**
     * One rule.
     *
     * @param rule its id
     * @param title what people read
     * @param condition what it looks at
     * @param priority of its most urgent level at this device
     * @param fire whether taking it out of service needs the commander's word
     * @param alarmId the id of its alarm in rows
     * @param alarm its alarm; absent: it never alarmed and was never put aside
     */
    record DeviceRule(
            String rule,
            LocalText title,
            String condition,
            Priority priority,
            boolean fire,
            String alarmId,
            @Nullable AlarmRow alarm) {}

    /** A rule as it judges a device, and its alarm's aggregate. */
    record Judging(AlarmRule rule, String alarmId) {

        /** The level that is most urgent; every rule has one. */
        AlarmRule.Level worst() {
            AlarmRule.Level worst = rule.levels().get(0);
            for (AlarmRule.Level level : rule.levels()) {
                worst = level.priority().isMoreUrgentThan(worst.priority()) ? level : worst;
            }
            return worst;
        }

        boolean isFire() {
            return rule.latching() == Latching.UNTIL_VERIFIED;
        }
    }

    /** The rules of {@code set} that judge the device; one that is disabled there does not. */
    static List<Judging> judging(RuleSet set, DeviceEntry device) {
        Optional<DeviceKind> kind = DeviceKind.of(device.kind());
        if (kind.isEmpty()) {
            return List.of();
        }
        String code = Objects.requireNonNull(RowIds.code(device.id()));
        return set.rules().stream()
                .map(rule -> set.effective(rule, kind.get(), RowIds.code(device.zone()), code))
                .filter(rule -> rule.appliesTo(kind.get(), device.attributes()))
                .map(rule -> new Judging(rule, AlarmIds.aggregate(device.area(), code, rule.id())))
                .toList();
    }

    static DeviceRules of(List<Judging> judging, Map<String, AlarmRow> alarms) {
        return new DeviceRules(judging.stream()
                .map(each -> new DeviceRule(
                        each.rule().id(),
                        each.rule().title(),
                        each.rule().condition().name(),
                        each.worst().priority(),
                        each.isFire(),
                        AlarmIds.row(each.alarmId()),
                        alarms.get(AlarmIds.row(each.alarmId()))))
                .toList());
    }
}
