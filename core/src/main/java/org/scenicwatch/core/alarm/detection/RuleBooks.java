package org.scenicwatch.core.alarm.detection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.device.DeviceKind;

/**
 * Every published version of the rules of one area. A version never changes once it is known, so looking one up is as
 * pure as a constant. Safe for any number of threads.
 */
public final class RuleBooks {

    /** The version before any rules were published. */
    public static final int NONE = 0;

    private final Map<Integer, RuleSet> byVersion = new ConcurrentHashMap<>();

    /** Takes up a published version. */
    public void add(RulesPublished published) {
        byVersion.put(published.version(), RuleSet.of(published));
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
     * The rules of {@code version} that judge such a device, as they do in its zone, for its kind and for itself.
     *
     * @throws IllegalStateException when the version is unknown: detecting without it would give other alarms
     */
    List<AlarmRule> rulesFor(
            int version, DeviceKind kind, @Nullable String zone, String device, Map<String, Double> attributes) {
        RuleSet set = version(version);
        return set.rules().stream()
                .map(rule -> set.effective(rule, kind, zone, device))
                .filter(rule -> rule.appliesTo(kind, attributes))
                .toList();
    }

    /** All of {@code version}; nothing for {@link #NONE}. */
    RuleSet version(int version) {
        if (version == NONE) {
            return RuleSet.of(List.of());
        }
        RuleSet set = byVersion.get(version);
        if (set == null) {
            throw new IllegalStateException("rules of version " + version + " were applied but never published");
        }
        return set;
    }
}
