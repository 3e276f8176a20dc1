package org.scenicwatch.core.alarm.sounders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The rule's memory without a database. */
final class GroupFiresInMemory implements GroupFires {

    private final Map<String, GroupFire> fires = new HashMap<>();
    private final Map<String, EarlierFire> earlier = new HashMap<>();
    private final Map<String, TreeSet<String>> sounding = new HashMap<>();

    /** As a migration leaves it. */
    GroupFiresInMemory standing(EarlierFire fire) {
        earlier.put(fire.alarmId(), fire);
        return this;
    }

    @Override
    public Optional<GroupFire> find(String alarmId) {
        return Optional.ofNullable(fires.get(alarmId));
    }

    @Override
    public List<GroupFire> of(String area, String group) {
        return fires.values().stream()
                .filter(fire -> fire.area().equals(area) && fire.group().equals(group))
                .toList();
    }

    @Override
    public void save(GroupFire fire) {
        fires.put(fire.alarmId(), fire);
    }

    @Override
    public void remove(String alarmId) {
        fires.remove(alarmId);
    }

    @Override
    public List<EarlierFire> earlier(String area) {
        return earlier.values().stream()
                .filter(fire -> fire.area().equals(area))
                .toList();
    }

    @Override
    public boolean forgetEarlier(String alarmId, long number) {
        return earlier.values().removeIf(fire -> fire.alarmId().equals(alarmId) && fire.lastEvent() < number);
    }

    @Override
    public void sounding(String area, String group, List<String> devices) {
        sounding.computeIfAbsent(area + "/" + group, key -> new TreeSet<>()).addAll(devices);
    }

    @Override
    public List<String> endSounding(String area, String group) {
        TreeSet<String> devices = sounding.remove(area + "/" + group);
        return devices == null ? List.of() : List.copyOf(devices);
    }
}
