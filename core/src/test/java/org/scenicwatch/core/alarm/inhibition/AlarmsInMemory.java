package org.scenicwatch.core.alarm.inhibition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;

/** Standing alarms in maps; the digit after the dash of a device is its main. */
final class AlarmsInMemory implements StandingAlarms {

    private final Map<String, StandingAlarm> standing = new TreeMap<>();
    private final Map<String, Set<String>> hides = new HashMap<>();
    private final List<ModeOn> modes = new ArrayList<>();
    private LocalDate newest = LocalDate.MIN;

    @Override
    public LocalDate begin(String area, LocalDate day) {
        newest = newest.isBefore(day) ? day : newest;
        return newest;
    }

    @Override
    public Map<String, String> labelsOf(String area, String device) {
        return Map.of("main", "M-" + device.charAt(2));
    }

    @Override
    public Optional<StandingAlarm> find(String alarmId) {
        return Optional.ofNullable(standing.get(alarmId));
    }

    @Override
    public void save(StandingAlarm alarm) {
        standing.put(alarm.alarmId(), alarm);
    }

    @Override
    public void remove(String alarmId) {
        standing.remove(alarmId);
    }

    @Override
    public List<StandingAlarm> of(String area) {
        return List.copyOf(standing.values());
    }

    @Override
    public List<StandingAlarm> ofRule(String area, String rule) {
        return standing.values().stream()
                .filter(alarm -> alarm.rule().equals(rule))
                .toList();
    }

    @Override
    public Map<String, Set<String>> causesOf(Collection<String> effects) {
        Map<String, Set<String>> causes = new HashMap<>();
        effects.stream().filter(hides::containsKey).forEach(each -> causes.put(each, new TreeSet<>(hides.get(each))));
        return causes;
    }

    @Override
    public void hide(String effect, String cause) {
        hides.computeIfAbsent(effect, each -> new TreeSet<>()).add(cause);
    }

    @Override
    public void show(String effect, String cause) {
        hides.getOrDefault(effect, new TreeSet<>()).remove(cause);
    }

    @Override
    public List<ModeOn> modesOf(String area) {
        return List.copyOf(modes);
    }

    @Override
    public void turn(String area, AreaMode mode, @Nullable String zone, boolean on) {
        ModeOn one = new ModeOn(mode, zone);
        modes.remove(one);
        if (on) {
            modes.add(one);
        }
    }
}
