package org.scenicwatch.dashboard.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.dashboard.alarmhealth.AlarmHealthFold;
import org.scenicwatch.dashboard.alarmhealth.Annunciation;
import org.scenicwatch.dashboard.alarmhealth.VerifiedFire;
import org.scenicwatch.dashboard.caseclocks.NextDeadlines;
import org.scenicwatch.dashboard.casesandalarms.AlarmFold;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CaseFold;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.RuleRow;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.history.LatestValue;
import org.scenicwatch.dashboard.history.Reading;
import org.scenicwatch.dashboard.history.TelemetryFold;
import org.scenicwatch.dashboard.history.TelemetrySink;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegistersFold;

/**
 * What the projections know, in memory: the same folds over the same events as in the tables. It tells which rows of
 * the screen an event changes. Not safe for several threads: {@link Screen} guards it.
 */
final class LiveModel implements TelemetrySink {

    private static final Set<String> COUNTER_METRICS = Set.of("present", "in", "out");
    private static final Set<String> LOT_METRICS = Set.of("occupied", "capacity");

    final MemorySpace<DeviceEntry> devices;
    final MemorySpace<PlaceEntry> places;
    final MemorySpace<AlarmRow> alarms;
    final MemorySpace<CaseRow> cases;
    final NextDeadlines deadlines;
    final Map<String, Map<String, LatestValue>> latest;
    final Map<String, Contact> contacts;
    final GateCounts gates;
    final FloodWatch flood;

    private final String area;
    private final Waiting waiting;
    private final RegistersFold registersFold;
    private final AlarmFold alarmFold;
    private final CaseFold caseFold;
    private final AlarmHealthFold healthFold;
    private final Map<String, Set<String>> baysOfLot = new HashMap<>();
    private final Map<String, Set<String>> countersOfZone = new HashMap<>();
    private final Map<String, Set<String>> alarmsOfSource = new HashMap<>();
    private final Set<String> lots = new HashSet<>();
    private final long passagesUpTo;
    private Set<String> heard = new HashSet<>();

    LiveModel(String area, LiveState start, Waiting waiting) {
        this.area = area;
        this.waiting = waiting;
        this.devices = new MemorySpace<>(start.devices(), this::deviceRegistered);
        this.places = new MemorySpace<>(start.places(), this::placeRegistered);
        this.alarms = new MemorySpace<>(start.alarms(), this::alarmChanged);
        this.cases = new MemorySpace<>(start.cases(), id -> mark(LiveFrame.Kind.CASE, id, Waiting.Urgency.STATE));
        this.deadlines = start.deadlines();
        deadlines.whenChanged(id -> mark(LiveFrame.Kind.CASE, id, Waiting.Urgency.STATE));
        this.latest = start.latest();
        this.contacts = start.contacts();
        this.gates = start.gates();
        this.passagesUpTo = start.passagesUpTo();
        this.registersFold = new RegistersFold(devices, places);
        this.alarmFold = new AlarmFold(alarms, new MemorySpace<RuleRow>(start.rules(), id -> {}));
        this.caseFold = new CaseFold(cases, row -> {});
        this.flood = new FloodWatch(start.desks(), start.annunciated());
        this.healthFold = new AlarmHealthFold(
                new MemorySpace<>(start.attention(), id -> {}),
                new MemorySpace<>(start.caseAttention(), id -> {}),
                new Annunciations());
        devices.rows().forEach(this::index);
        alarms.rows().forEach(this::index);
    }

    /** Takes in an event of the domain. */
    void onDomain(Object event, EventFacts facts) {
        registersFold.on(event, facts);
        alarmFold.on(event, facts);
        caseFold.on(event, facts);
        deadlines.on(event, facts);
        healthFold.on(event, facts);
    }

    /** Lets time pass for what ends by itself. */
    void passTime(long now) {
        ZoneRow.Flood before = flood.now();
        flood.pass(now);
        if (!Objects.equals(before, flood.now())) {
            mark(LiveFrame.Kind.zone, area, Waiting.Urgency.STATE);
        }
    }

    /** Each time that an alarm comes before the desk; what became of it is the figures' matter. */
    private final class Annunciations implements AlarmHealthFold.Facts {

        @Override
        public void annunciated(Annunciation annunciation) {
            flood.comes(annunciation.at());
            if (flood.now() != null) {
                mark(LiveFrame.Kind.zone, area, Waiting.Urgency.STATE);
            }
        }

        @Override
        public void changed(long index, Annunciation.Change change) {
            // The figures' matter.
        }

        @Override
        public void verified(VerifiedFire fire) {
            // The figures' matter.
        }
    }

    /** Takes in an event of telemetry. */
    void onTelemetry(Object event, EventFacts facts) {
        TelemetryFold.on(event, facts.index(), this);
    }

    @Override
    public void reading(Reading reading) {
        if (!reading.isLive()) {
            return;
        }
        Map<String, LatestValue> values = latest.computeIfAbsent(reading.device(), device -> new TreeMap<>());
        LatestValue before = values.get(reading.metric());
        LatestValue after =
                LatestValue.newer(before, new LatestValue(reading.atMillis(), reading.value(), reading.quality()));
        if (after.equals(before)) {
            return;
        }
        values.put(reading.metric(), after);
        DeviceEntry device = devices.find(reading.device());
        if (device != null) {
            // The row itself is marked by the contact that comes with every reading.
            if (LOT_METRICS.contains(reading.metric())) {
                String lot = lotOf(device);
                if (lot != null) {
                    mark(LiveFrame.Kind.lot, lot, Waiting.Urgency.STATE);
                }
            } else if (device.kind().equals("counter") && COUNTER_METRICS.contains(reading.metric())) {
                markZones(device);
            }
        }
    }

    @Override
    public void contact(String device, Contact contact) {
        Contact before = contacts.get(device);
        Contact after = Contact.merge(before, contact);
        contacts.put(device, after);
        heard.add(device);
        boolean stateChanged = before == null
                || after.stateAt() != null && !after.stateAt().equals(before.stateAt())
                || after.isGone() != before.isGone();
        mark(LiveFrame.Kind.device, device, stateChanged ? Waiting.Urgency.STATE : Waiting.Urgency.VALUE);
    }

    @Override
    public void passage(long index, int ordinal, String gate, RecordedPassage passage) {
        if (index <= passagesUpTo) {
            return;
        }
        gates.count(gate, passage.at(), passage.direction());
        mark(LiveFrame.Kind.zone, area, Waiting.Urgency.STATE);
    }

    /** What is known now of each device that was heard of since this was last asked. */
    List<LastKnown> takeHeard() {
        List<LastKnown> taken = heard.stream()
                .map(device -> new LastKnown(
                        device,
                        Objects.requireNonNull(contacts.get(device)),
                        Map.copyOf(latest.getOrDefault(device, Map.of()))))
                .toList();
        heard = new HashSet<>();
        return taken;
    }

    /** Has them told again, because they could not be written down. */
    void giveBack(List<LastKnown> taken) {
        taken.forEach(known -> heard.add(known.device()));
    }

    private void deviceRegistered(String id) {
        DeviceEntry device = devices.find(id);
        if (device != null) {
            index(device);
            mark(LiveFrame.Kind.device, id, Waiting.Urgency.STATE);
            String lot = lotOf(device);
            if (lot != null) {
                mark(LiveFrame.Kind.lot, lot, Waiting.Urgency.STATE);
            }
            markZones(device);
        }
    }

    private void placeRegistered(String id) {
        PlaceEntry place = places.find(id);
        if (place != null && place.layer().equals("zone")) {
            mark(LiveFrame.Kind.zone, id, Waiting.Urgency.STATE);
        }
    }

    private void alarmChanged(String id) {
        AlarmRow alarm = alarms.find(id);
        if (alarm != null) {
            index(alarm);
            mark(LiveFrame.Kind.alarm, id, Waiting.Urgency.ALARM);
            if (alarm.source().type().equals("device")) {
                mark(LiveFrame.Kind.device, alarm.source().id(), Waiting.Urgency.STATE);
            }
        }
    }

    private void index(DeviceEntry device) {
        String lot = lotOf(device);
        if (device.kind().equals("lot")) {
            lots.add(device.id());
        } else if (lot != null) {
            lots.add(lot);
            baysOfLot.computeIfAbsent(lot, key -> new HashSet<>()).add(device.id());
        }
        if (device.kind().equals("counter")) {
            countersOfZone.computeIfAbsent(area, key -> new HashSet<>()).add(device.id());
            if (device.zone() != null) {
                countersOfZone
                        .computeIfAbsent(device.zone(), key -> new HashSet<>())
                        .add(device.id());
            }
        }
    }

    private void index(AlarmRow alarm) {
        alarmsOfSource
                .computeIfAbsent(alarm.source().id(), key -> new HashSet<>())
                .add(alarm.id());
    }

    private void markZones(DeviceEntry device) {
        if (device.kind().equals("counter") || device.kind().equals("gate")) {
            mark(LiveFrame.Kind.zone, area, Waiting.Urgency.STATE);
            if (device.zone() != null) {
                mark(LiveFrame.Kind.zone, device.zone(), Waiting.Urgency.STATE);
            }
        }
    }

    /** The lot that a device counts for: a lot for itself, a bay for the lot that its label names. */
    private static @Nullable String lotOf(DeviceEntry device) {
        if (device.kind().equals("lot")) {
            return device.id();
        }
        String lot = device.kind().equals("bay") ? device.labels().get("lot") : null;
        return lot == null ? null : device.area() + "/" + lot;
    }

    void mark(LiveFrame.Kind kind, String id, Waiting.Urgency urgency) {
        waiting.add(new Waiting.Key(kind, id), urgency);
    }

    Collection<String> lots() {
        return lots;
    }

    /** Zones with a row: those that are registered, and the area. */
    Collection<String> zones() {
        List<String> ids = new ArrayList<>();
        ids.add(area);
        for (PlaceEntry place : places.rows()) {
            if (place.layer().equals("zone")) {
                ids.add(place.id());
            }
        }
        return ids;
    }

    Set<String> baysOf(String lot) {
        return baysOfLot.getOrDefault(lot, Set.of());
    }

    Set<String> countersOf(String zone) {
        return countersOfZone.getOrDefault(zone, Set.of());
    }

    Set<String> alarmsOf(String source) {
        return alarmsOfSource.getOrDefault(source, Set.of());
    }

    @Nullable
    LatestValue value(String device, String metric) {
        return latest.getOrDefault(device, Map.of()).get(metric);
    }

    String area() {
        return area;
    }
}
