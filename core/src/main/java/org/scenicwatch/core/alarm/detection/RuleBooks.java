package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.device.DeviceKind;

/**
 * Every published version of the rules of one area. A version never changes once it is known, so looking one up is as
 * pure as a constant. Safe for any number of threads.
 */
public final class RuleBooks {

    /** The version before any rules were published. */
    public static final int NONE = 0;

    private final Map<Integer, List<AlarmRule>> byVersion = new ConcurrentHashMap<>();

    /** Takes up a published version. */
    public void add(RulesPublished published) {
        byVersion.put(
                published.version(),
                published.rules().stream().map(AlarmRule::of).toList());
    }

    /** Whether {@code version} was taken up. */
    public boolean has(int version) {
        return byVersion.containsKey(version);
    }

    /** The newest version taken up, {@link #NONE} without any. */
    public int newest() {
        return byVersion.keySet().stream().mapToInt(Integer::intValue).max().orElse(NONE);
    }

    /**
     * The rules of {@code version} that judge such a device.
     *
     * @throws IllegalStateException when the version is unknown: detecting without it would give other alarms
     */
    List<AlarmRule> rulesFor(int version, DeviceKind kind, Map<String, Double> attributes) {
        return all(version).stream()
                .filter(rule -> rule.appliesTo(kind, attributes))
                .toList();
    }

    private List<AlarmRule> all(int version) {
        if (version == NONE) {
            return List.of();
        }
        List<AlarmRule> rules = byVersion.get(version);
        if (rules == null) {
            throw new IllegalStateException("rules of version " + version + " were applied but never published");
        }
        return rules;
    }
}
