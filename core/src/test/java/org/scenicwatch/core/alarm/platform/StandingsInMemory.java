package org.scenicwatch.core.alarm.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of standing alarms without a database. */
final class StandingsInMemory implements Standings {

    final Map<String, Standing> standing = new TreeMap<>();

    @Override
    public List<Standing> of(String area, String node) {
        return standing.values().stream()
                .filter(each -> each.area().equals(area) && each.node().equals(node))
                .toList();
    }

    @Override
    public void save(Standing changed) {
        standing.put(changed.alarmId(), changed);
    }

    @Override
    public void remove(String alarmId) {
        standing.remove(alarmId);
    }
}
