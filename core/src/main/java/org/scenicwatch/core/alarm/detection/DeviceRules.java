package org.scenicwatch.core.alarm.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.AlarmRule.Condition;

/** The rules that judge one device, by what they look at, so that a message meets only those that it concerns. */
final class DeviceRules {

    static final DeviceRules NONE = new DeviceRules(List.of());

    private final List<AlarmRule> all;
    /** LEVEL, RATE and DEVIATION. */
    final JudgedRule[] ofValues;
    /** STATE. */
    final JudgedRule[] ofStates;
    /** COUNT and EXPRESSION. */
    final JudgedRule[] ofMessages;

    DeviceRules(List<JudgedRule> rules) {
        all = rules.stream().map(each -> each.rule).toList();
        ofValues = those(rules, Condition.LEVEL, Condition.RATE, Condition.DEVIATION);
        ofStates = those(rules, Condition.STATE);
        ofMessages = those(rules, Condition.COUNT, Condition.EXPRESSION);
    }

    List<AlarmRule> all() {
        return all;
    }

    boolean contain(String id) {
        for (AlarmRule rule : all) {
            if (rule.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The rule of values or whole messages with this id, null when there is none. */
    @Nullable
    JudgedRule remembering(String id) {
        for (JudgedRule rule : ofValues) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        for (JudgedRule rule : ofMessages) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        return null;
    }

    private static JudgedRule[] those(List<JudgedRule> rules, Condition... conditions) {
        return rules.stream()
                .filter(each -> List.of(conditions).contains(each.rule.condition()))
                .toArray(JudgedRule[]::new);
    }
}
