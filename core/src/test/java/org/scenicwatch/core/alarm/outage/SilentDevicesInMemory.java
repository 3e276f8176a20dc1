package org.scenicwatch.core.alarm.outage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of silence without a database. */
final class SilentDevicesInMemory implements SilentDevices {

    final Map<String, SilentDevice> devices = new TreeMap<>();
    final Map<String, MassOutage> outages = new HashMap<>();
    private final int devicesInZone;

    SilentDevicesInMemory(int devicesInZone) {
        this.devicesInZone = devicesInZone;
    }

    @Override
    public void add(SilentDevice device) {
        devices.merge(
                device.device(), device, (known, next) -> known.silentAt().isBefore(next.silentAt()) ? next : known);
    }

    @Override
    public Optional<SilentDevice> remove(String area, String device, Instant at) {
        SilentDevice known = devices.get(device);
        return known == null || known.silentAt().isAfter(at)
                ? Optional.empty()
                : Optional.ofNullable(devices.remove(device));
    }

    @Override
    public List<Instant> silentBetween(String area, String zone, Instant from, Instant to) {
        return devices.values().stream()
                .filter(device -> device.zone().equals(zone))
                .map(SilentDevice::silentAt)
                .filter(at -> !at.isBefore(from) && !at.isAfter(to))
                .sorted()
                .toList();
    }

    @Override
    public int devicesIn(String area, String zone) {
        return devicesInZone;
    }

    @Override
    public Optional<MassOutage> outage(String area, String zone) {
        return Optional.ofNullable(outages.get(zone));
    }

    @Override
    public void save(MassOutage outage) {
        outages.put(outage.zone(), outage);
    }

    @Override
    public List<SilentDevice> end(String area, String zone) {
        outages.remove(zone);
        List<SilentDevice> members = members(area, zone);
        members.forEach(member -> devices.put(member.device(), marked(member, false, true)));
        return members;
    }

    @Override
    public int coverAll(String area, String zone, Instant since) {
        List<SilentDevice> fresh = devices.values().stream()
                .filter(device ->
                        device.zone().equals(zone) && !device.silentAt().isBefore(since) && !device.covered())
                .toList();
        fresh.forEach(device -> devices.put(device.device(), marked(device, true, device.alarmed())));
        return fresh.size();
    }

    @Override
    public int cover(String area, String device) {
        SilentDevice known = devices.get(device);
        if (known == null || known.covered()) {
            return 0;
        }
        devices.put(device, marked(known, true, known.alarmed()));
        return 1;
    }

    @Override
    public Set<String> covered(String area, Collection<String> asked) {
        return devices.values().stream()
                .filter(device -> device.covered() && asked.contains(device.device()))
                .map(SilentDevice::device)
                .collect(Collectors.toSet());
    }

    @Override
    public List<SilentDevice> members(String area, String zone) {
        return devices.values().stream()
                .filter(device -> device.zone().equals(zone) && device.covered())
                .toList();
    }

    private static SilentDevice marked(SilentDevice device, boolean covered, boolean alarmed) {
        return new SilentDevice(
                device.area(),
                device.device(),
                device.zone(),
                device.kind(),
                device.place(),
                device.quietFrom(),
                device.silentAt(),
                covered,
                alarmed);
    }
}
