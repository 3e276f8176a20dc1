package org.scenicwatch.dashboard.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.casesandalarms.CaseNames;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.history.Contact;
import org.scenicwatch.dashboard.history.GateCounts;
import org.scenicwatch.dashboard.history.LatestValue;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/** Makes the rows of the screen from what the live model knows. */
final class RowMaker {

    /** States in which a device is not well although nothing burns. */
    private static final Set<String> FAULTS = Set.of("fault", "tamper", "low_battery", "disabled", "tripped");

    private final LiveModel model;
    private final SiteSettings site;
    private final CaseNames names;
    private final Clock clock;

    RowMaker(LiveModel model, SiteSettings site, CaseNames names, Clock clock) {
        this.model = model;
        this.site = site;
        this.names = names;
        this.clock = clock;
    }

    /** The row as the screen shows it; null: it does not stand on the screen. */
    @Nullable
    Object row(Waiting.Key key) {
        return switch (key.kind()) {
            case device -> device(key.id());
            case alarm -> alarm(key.id());
            case CASE -> caseRow(key.id());
            case lot -> lot(key.id());
            case zone -> zone(key.id());
            case duty, guidance -> null;
        };
    }

    private @Nullable AlarmRow alarm(String id) {
        AlarmRow row = model.alarms.find(id);
        return row == null || !row.isLive() ? null : row;
    }

    private @Nullable CaseRow caseRow(String id) {
        CaseRow row = model.cases.find(id);
        return row == null || !row.isLive() ? null : named(row).due(model.deadlines.of(id));
    }

    /** The case with the names that the registers and the catalogue give to its codes. */
    CaseRow named(CaseRow row) {
        PlaceEntry place = row.place() == null ? null : model.places.find(row.place());
        return names.named(row, place == null ? null : place.name());
    }

    @Nullable
    DeviceRow device(String id) {
        DeviceEntry device = model.devices.find(id);
        if (device == null) {
            return null;
        }
        Contact contact = model.contacts.get(id);
        Priority alarm = mostUrgentAlarm(id);
        Map<String, DeviceRow.Value> values = new LinkedHashMap<>();
        model.latest
                .getOrDefault(id, Map.of())
                .forEach((metric, value) -> values.put(
                        metric,
                        new DeviceRow.Value(
                                value.value(),
                                Instant.ofEpochMilli(value.atMillis()),
                                Quality.of(value.quality()).code())));
        return new DeviceRow(
                id,
                device.kind(),
                device.name(),
                device.zone(),
                device.place(),
                device.lon(),
                device.lat(),
                device.elevation(),
                status(device, contact),
                condition(contact, alarm),
                contact == null ? null : contact.state(),
                contact == null || contact.lastAt() == null ? null : Instant.ofEpochMilli(contact.lastAt()),
                device.intervalSeconds(),
                device.silentSince(),
                device.asideAt(clock.instant()),
                values,
                alarm);
    }

    DeviceRow.Status status(DeviceEntry device, @Nullable Contact contact) {
        return DeviceStatus.of(device, contact, clock.instant());
    }

    private static DeviceRow.Condition condition(@Nullable Contact contact, @Nullable Priority alarm) {
        if (alarm != null) {
            return DeviceRow.Condition.alarm;
        }
        if (contact == null) {
            return DeviceRow.Condition.unknown;
        }
        return contact.state() != null && FAULTS.contains(contact.state())
                ? DeviceRow.Condition.fault
                : DeviceRow.Condition.normal;
    }

    private @Nullable Priority mostUrgentAlarm(String device) {
        Priority worst = null;
        for (String id : model.alarmsOf(device)) {
            AlarmRow alarm = model.alarms.find(id);
            if (alarm != null
                    && alarm.isStanding()
                    && (worst == null || alarm.priority().isMoreUrgentThan(worst))) {
                worst = alarm.priority();
            }
        }
        return worst;
    }

    private @Nullable LotRow lot(String id) {
        DeviceEntry device = model.devices.find(id);
        PlaceEntry place = model.places.find(id);
        if (device == null && place == null) {
            return null;
        }
        LatestValue counted = model.value(id, "occupied");
        Integer occupied = counted == null ? null : (int) Math.round(counted.value());
        LotRow.Source source = counted == null ? null : LotRow.Source.lot;
        long at = counted == null ? 0 : counted.atMillis();
        Set<String> bays = model.baysOf(id);
        if (counted == null) {
            int taken = 0;
            for (String bay : bays) {
                LatestValue value = model.value(bay, "occupied");
                if (value != null) {
                    taken += value.value() >= 0.5 ? 1 : 0;
                    at = Math.max(at, value.atMillis());
                }
            }
            if (at > 0) {
                occupied = taken;
                source = LotRow.Source.bays;
            }
        }
        Integer capacity = capacity(id, device, place, bays.size());
        return new LotRow(
                id,
                device != null
                        ? device.name()
                        : java.util.Objects.requireNonNull(place).name(),
                device == null ? null : device.zone(),
                device == null ? null : device.lon(),
                device == null ? null : device.lat(),
                capacity,
                occupied,
                source,
                at == 0 ? null : Instant.ofEpochMilli(at),
                LotRow.State.of(occupied, capacity));
    }

    private @Nullable Integer capacity(String id, @Nullable DeviceEntry device, @Nullable PlaceEntry place, int bays) {
        LatestValue told = model.value(id, "capacity");
        if (told != null) {
            return (int) Math.round(told.value());
        }
        Double registered = device == null ? null : device.attributes().get("capacity");
        if (registered != null) {
            return (int) Math.round(registered);
        }
        String ofPlace = place == null ? null : place.attributes().get("capacity");
        if (ofPlace != null && ofPlace.matches("\\d{1,6}")) {
            return Integer.valueOf(ofPlace);
        }
        return bays > 0 ? bays : null;
    }

    private @Nullable ZoneRow zone(String id) {
        boolean whole = id.equals(model.area());
        PlaceEntry place = model.places.find(id);
        if (!whole && (place == null || !place.layer().equals("zone"))) {
            return null;
        }
        LocalText name = place == null ? site.name() : place.name();
        return new ZoneRow(id, name, visitors(id), whole ? vehicles() : null, whole ? model.flood.now() : null);
    }

    private ZoneRow.@Nullable Visitors visitors(String zone) {
        long present = 0;
        long in = 0;
        long out = 0;
        long at = 0;
        for (String counter : model.countersOf(zone)) {
            present += amount(model.value(counter, "present"));
            in += amount(model.value(counter, "in"));
            out += amount(model.value(counter, "out"));
            LatestValue newest = model.value(counter, "present");
            at = Math.max(at, newest == null ? 0 : newest.atMillis());
        }
        return at == 0 ? null : new ZoneRow.Visitors(present, in, out, Instant.ofEpochMilli(at));
    }

    private static long amount(@Nullable LatestValue value) {
        return value == null ? 0 : Math.round(value.value());
    }

    /** Counted at the gates around the core area; where none is so labelled, at all gates. */
    private ZoneRow.@Nullable Vehicles vehicles() {
        List<String> counting = model.gates.all().keySet().stream()
                .filter(gate -> isOfClass(gate, "core"))
                .toList();
        if (counting.isEmpty()) {
            counting = List.copyOf(model.gates.all().keySet());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.timeZone());
        GateCounts.Day all = new GateCounts.Day(0, 0, 0, 0);
        GateCounts.Day ofToday = all;
        for (String gate : counting) {
            all = all.plus(model.gates.total(gate));
            ofToday = ofToday.plus(model.gates.of(gate, today));
        }
        return all.lastAt() == 0
                ? null
                : new ZoneRow.Vehicles(
                        Math.max(0, all.ins() - all.outs()),
                        ofToday.ins(),
                        ofToday.outs(),
                        Instant.ofEpochMilli(all.lastAt()));
    }

    private boolean isOfClass(String gate, String siteClass) {
        DeviceEntry device = model.devices.find(gate);
        return device != null && siteClass.equals(device.labels().get("site_class"));
    }
}
