package org.scenicwatch.core.alarm.detection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.RuleExpression;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;

/**
 * What detection knows of one device: its registration, the newest value of each metric, its newest state, and the level
 * at which each rule stands with what it waits for and remembers. Of one thread; a batch works on a copy.
 */
final class DeviceState implements RuleExpression.Known {

    /** No message of this sort was seen yet. */
    static final long NEVER = Long.MIN_VALUE;

    AppliedDevice registered;
    long stateAt = NEVER;

    /** Arrival of the newest message; server time, like the three below. */
    long heardAt = NEVER;

    /** Arrival of the newest last will. */
    long goneAt = NEVER;

    /** Since when nothing was heard of it, while it is silent. */
    long quietFrom = NEVER;

    /** When that was long enough; {@link #NEVER} while it is not silent. */
    long silentAt = NEVER;

    @Nullable
    String state;

    private String[] metrics = new String[0];
    private long[] metricAt = new long[0];
    private double[] metricValue = new double[0];
    // Never changed in place: a batch works on a copy of the state, and most batches change neither of them.
    private Map<String, String> levelByRule;
    private Map<String, Pending> pendingByRule;
    // Few devices have any; a copy has its own.
    private Map<String, RuleMemory> memoryByRule = Map.of();

    // Derived from registration and rules, not part of the state.
    private int rulesVersion = -1;
    private DeviceRules rules = DeviceRules.NONE;

    /** For when the device stands in the queue of timers; {@link Long#MAX_VALUE} when it does not. */
    long queuedFor = Long.MAX_VALUE;

    DeviceState(AppliedDevice registered) {
        this(registered, Map.of(), Map.of());
    }

    private DeviceState(AppliedDevice registered, Map<String, String> levelByRule, Map<String, Pending> pendingByRule) {
        this.registered = registered;
        this.levelByRule = levelByRule;
        this.pendingByRule = pendingByRule;
    }

    DeviceState copy() {
        DeviceState copy = new DeviceState(registered, levelByRule, pendingByRule);
        copy.stateAt = stateAt;
        copy.state = state;
        copy.heardAt = heardAt;
        copy.goneAt = goneAt;
        copy.quietFrom = quietFrom;
        copy.silentAt = silentAt;
        copy.queuedFor = queuedFor;
        copy.metrics = metrics;
        copy.metricAt = metricAt.clone();
        copy.metricValue = metricValue.clone();
        if (!memoryByRule.isEmpty()) {
            copy.memoryByRule = new HashMap<>();
            memoryByRule.forEach((rule, memory) -> copy.memoryByRule.put(rule, memory.copy()));
        }
        copy.rulesVersion = rulesVersion;
        copy.rules = rules;
        return copy;
    }

    boolean isSilent() {
        return silentAt != NEVER;
    }

    void register(AppliedDevice device) {
        registered = device;
        rulesVersion = -1;
    }

    /** The rules of {@code version} that judge this device. */
    DeviceRules rules(RuleBooks books, int version) {
        if (rulesVersion != version) {
            rules = DeviceKind.of(registered.kind())
                    .map(kind -> books.rulesOf(
                            version, kind, registered.zone(), registered.device(), registered.attributes()))
                    .orElse(DeviceRules.NONE);
            rulesVersion = version;
        }
        return rules;
    }

    @Override
    public double metric(String key) {
        return lastValue(key);
    }

    @Override
    public @Nullable String state() {
        return state;
    }

    @Override
    public Map<String, Double> attributes() {
        return registered.attributes();
    }

    /** Time of the newest value of {@code metric}, or {@link #NEVER}. */
    long lastAt(String metric) {
        int i = indexOf(metric);
        return i < 0 ? NEVER : metricAt[i];
    }

    /** The newest value of {@code metric}, NaN without one. */
    double lastValue(String metric) {
        int i = indexOf(metric);
        return i < 0 ? Double.NaN : metricValue[i];
    }

    void observe(String metric, long at, double value) {
        int i = indexOf(metric);
        if (i < 0) {
            i = metrics.length;
            metrics = Arrays.copyOf(metrics, i + 1);
            metricAt = Arrays.copyOf(metricAt, i + 1);
            metricValue = Arrays.copyOf(metricValue, i + 1);
            metrics[i] = metric.intern();
        }
        metricAt[i] = at;
        metricValue[i] = value;
    }

    /** Whether all rules find it normal and wait for nothing. */
    boolean isCalm() {
        return levelByRule.isEmpty() && pendingByRule.isEmpty();
    }

    /** Whether something stands of a rule that is none of these. */
    boolean isAbandoned(DeviceRules inForce) {
        for (String id : levelByRule.keySet()) {
            if (!inForce.contain(id)) {
                return true;
            }
        }
        for (String id : pendingByRule.keySet()) {
            if (!inForce.contain(id)) {
                return true;
            }
        }
        return false;
    }

    /** The ids of the rules that stand at a level or wait for something, in order. */
    SortedSet<String> standing() {
        SortedSet<String> standing = new TreeSet<>(levelByRule.keySet());
        standing.addAll(pendingByRule.keySet());
        return standing;
    }

    /** The name of the level at which the rule stands, null when it is normal. */
    @Nullable
    String level(String ruleId) {
        return levelByRule.get(ruleId);
    }

    void enter(String ruleId, String level) {
        levelByRule = with(levelByRule, ruleId, level);
    }

    void leave(String ruleId) {
        levelByRule = without(levelByRule, ruleId);
    }

    /** What the rule waits for, null for nothing. */
    @Nullable
    Pending pending(String ruleId) {
        return pendingByRule.get(ruleId);
    }

    void pending(String ruleId, Pending pending) {
        pendingByRule = with(pendingByRule, ruleId, pending);
    }

    void noLongerPending(String ruleId) {
        pendingByRule = without(pendingByRule, ruleId);
    }

    /** Whether a rule of this wording remembers anything. */
    boolean remembers(String ruleId, int wording) {
        RuleMemory memory = memoryByRule.get(ruleId);
        return memory != null && memory.wording == wording;
    }

    /** What a rule of this wording remembers, begun anew when there is nothing. */
    RuleMemory remember(String ruleId, int wording) {
        RuleMemory memory = memoryByRule.get(ruleId);
        if (memory == null || memory.wording != wording) {
            memory = new RuleMemory(wording);
            remember(ruleId, memory);
        }
        return memory;
    }

    void remember(String ruleId, RuleMemory memory) {
        if (memoryByRule.isEmpty()) {
            memoryByRule = new HashMap<>();
        }
        memoryByRule.put(ruleId, memory);
    }

    /** What a rule remembers, whatever its wording. */
    @Nullable
    RuleMemory memory(String ruleId) {
        return memoryByRule.get(ruleId);
    }

    /** Forgets what a rule remembers. */
    void forget(String ruleId) {
        if (memoryByRule.containsKey(ruleId)) {
            memoryByRule.remove(ruleId);
        }
    }

    /** When the first window is empty of a rule that stands at a level; {@link Long#MAX_VALUE} for never. */
    long windowEmptyAt() {
        long first = Long.MAX_VALUE;
        for (Map.Entry<String, RuleMemory> memory : memoryByRule.entrySet()) {
            if (memory.getValue().emptyAt < first && levelByRule.containsKey(memory.getKey())) {
                first = memory.getValue().emptyAt;
            }
        }
        return first;
    }

    /** The rules that stand at a level and whose windows are empty by {@code asOf}, the first of them at the head. */
    List<String> emptyBy(long asOf) {
        if (memoryByRule.isEmpty()) {
            return List.of();
        }
        return memoryByRule.entrySet().stream()
                .filter(memory -> memory.getValue().emptyAt <= asOf && levelByRule.containsKey(memory.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<String, RuleMemory> memory) -> memory.getValue().emptyAt)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Forgets what rules remembered that no longer judge it. */
    void forgetAllBut(DeviceRules inForce) {
        if (!memoryByRule.isEmpty()) {
            memoryByRule.keySet().removeIf(id -> !inForce.contain(id));
        }
    }

    /** Rule ids with what the rule remembers, for a snapshot; not to be changed. */
    Map<String, RuleMemory> memories() {
        return memoryByRule;
    }

    /** Rule ids with what the rule waits for; not to be changed. */
    Map<String, Pending> pendings() {
        return pendingByRule;
    }

    /** The metrics with a value, for a snapshot. */
    List<String> metrics() {
        return List.of(metrics);
    }

    /** Rule ids with the level at which they stand, for a snapshot; not to be changed. */
    Map<String, String> levels() {
        return levelByRule;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        if (value.equals(map.get(key))) {
            return map;
        }
        Map<String, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        if (!map.containsKey(key)) {
            return map;
        }
        Map<String, V> changed = new HashMap<>(map);
        changed.remove(key);
        return changed;
    }

    private int indexOf(String metric) {
        for (int i = 0; i < metrics.length; i++) {
            if (metrics[i].equals(metric)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeviceState that
                && registered.equals(that.registered)
                && stateAt == that.stateAt
                && Objects.equals(state, that.state)
                && heardAt == that.heardAt
                && goneAt == that.goneAt
                && quietFrom == that.quietFrom
                && silentAt == that.silentAt
                && Arrays.equals(metrics, that.metrics)
                && Arrays.equals(metricAt, that.metricAt)
                && Arrays.equals(metricValue, that.metricValue)
                && levelByRule.equals(that.levelByRule)
                && pendingByRule.equals(that.pendingByRule)
                && memoryByRule.equals(that.memoryByRule);
    }

    @Override
    public int hashCode() {
        return registered.hashCode();
    }

    @Override
    public String toString() {
        return registered.device() + " " + state + " " + Arrays.toString(metrics) + Arrays.toString(metricValue)
                + levelByRule + pendingByRule + memoryByRule;
    }
}
