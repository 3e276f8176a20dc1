package org.scenicwatch.dashboard.live;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseNames;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/**
 * One life of the live view: the rows as they were last sent, and what waits to be sent. The snapshot is exactly what a
 * client has that followed every batch up to its sequence. Safe for several threads.
 */
final class Screen {

    /** Rows of one batch, and how many of them may be there for a new value alone: a browser must keep up. */
    static final int MOST_ROWS = 1_000;

    static final int MOST_VALUES = 500;

    private final long epoch;
    private final SiteSettings site;
    private final Clock clock;
    private final Waiting waiting = new Waiting();
    private final LiveModel model;
    private final RowMaker maker;
    private final Cadence cadence;
    private final Map<LiveFrame.Kind, Map<String, Object>> sent = new EnumMap<>(LiveFrame.Kind.class);
    private long seq;
    private LocalDate day;

    Screen(LiveState start, SiteSettings site, CaseNames names, Clock clock) {
        this.epoch = clock.millis();
        this.site = site;
        this.clock = clock;
        this.model = new LiveModel(site.area(), start, waiting);
        this.maker = new RowMaker(model, site, names, clock);
        this.cadence = new Cadence(clock.millis());
        this.day = LocalDate.ofInstant(clock.instant(), site.timeZone());
        for (LiveFrame.Kind kind : LiveFrame.Kind.values()) {
            sent.put(kind, new LinkedHashMap<>());
        }
        fill();
    }

    private void fill() {
        model.devices.ids().forEach(id -> put(LiveFrame.Kind.device, id));
        model.alarms.ids().forEach(id -> put(LiveFrame.Kind.alarm, id));
        model.cases.ids().forEach(id -> put(LiveFrame.Kind.CASE, id));
        model.lots().forEach(id -> put(LiveFrame.Kind.lot, id));
        model.zones().forEach(id -> put(LiveFrame.Kind.zone, id));
    }

    private void put(LiveFrame.Kind kind, String id) {
        Object row = maker.row(new Waiting.Key(kind, id));
        if (row != null) {
            sentOf(kind).put(id, row);
        }
    }

    synchronized void onDomain(Object event, EventFacts facts) {
        model.onDomain(event, facts);
    }

    synchronized void onTelemetry(Object event, EventFacts facts) {
        model.onTelemetry(event, facts);
    }

    /** Marks the rows that change because time passes: the status of devices, and today's vehicles at midnight. */
    synchronized void lookAtTheClock() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.timeZone());
        if (!today.equals(day)) {
            day = today;
            model.mark(LiveFrame.Kind.zone, model.area(), Waiting.Urgency.STATE);
        }
        model.passTime(clock.millis());
        for (Object row : sentOf(LiveFrame.Kind.device).values()) {
            DeviceRow shown = (DeviceRow) row;
            DeviceEntry device = model.devices.find(shown.id());
            if (device != null && shown.status() != maker.status(device, model.contacts.get(shown.id()))) {
                model.mark(LiveFrame.Kind.device, shown.id(), Waiting.Urgency.STATE);
            }
        }
    }

    /** The next batch, if one is due. */
    synchronized Optional<LiveFrame> next() {
        long now = clock.millis();
        if (!cadence.isDue(now, waiting)) {
            return Optional.empty();
        }
        List<LiveFrame.Change> changes = changes(waiting.take(MOST_ROWS, MOST_VALUES));
        cadence.sent(now);
        long from = seq++;
        return Optional.of(new LiveFrame(epoch, seq, from, Instant.ofEpochMilli(now), waiting.takeMerged(), changes));
    }

    /**
     * Makes every row that waits without sending any. Only while nobody listens: whoever begins to listen in this very
     * moment sees a gap in the sequence and takes the snapshot again.
     */
    synchronized void catchUp() {
        lookAtTheClock();
        if (!waiting.isEmpty()) {
            changes(waiting.take(Integer.MAX_VALUE, Integer.MAX_VALUE));
            waiting.takeMerged();
            seq++;
        }
    }

    private List<LiveFrame.Change> changes(List<Waiting.Key> keys) {
        List<LiveFrame.Change> changes = new ArrayList<>();
        for (Waiting.Key key : keys) {
            Object row = maker.row(key);
            Map<String, Object> rows = sentOf(key.kind());
            if (!Objects.equals(row, rows.get(key.id()))) {
                if (row == null) {
                    rows.remove(key.id());
                } else {
                    rows.put(key.id(), row);
                }
                changes.add(new LiveFrame.Change(key.kind(), key.id(), row));
            }
        }
        return changes;
    }

    /** What is known now of each device that was heard of since this was last asked. */
    synchronized List<LastKnown> takeHeard() {
        return model.takeHeard();
    }

    /** Has them told again, because they could not be written down. */
    synchronized void giveBack(List<LastKnown> taken) {
        model.giveBack(taken);
    }

    /** Everything that was sent so far. */
    synchronized LiveSnapshot snapshot() {
        return new LiveSnapshot(
                epoch,
                seq,
                clock.instant(),
                site.area(),
                rows(LiveFrame.Kind.device),
                rows(LiveFrame.Kind.alarm),
                rows(LiveFrame.Kind.CASE),
                rows(LiveFrame.Kind.lot),
                rows(LiveFrame.Kind.zone),
                List.of(),
                List.of());
    }

    /** The row as it was last sent. */
    synchronized @Nullable Object shown(LiveFrame.Kind kind, String id) {
        return sentOf(kind).get(id);
    }

    synchronized List<Object> rows(LiveFrame.Kind kind) {
        return List.copyOf(sentOf(kind).values());
    }

    synchronized Optional<DeviceEntry> device(String id) {
        return Optional.ofNullable(model.devices.find(id));
    }

    synchronized Optional<PlaceEntry> place(String id) {
        return Optional.ofNullable(model.places.find(id));
    }

    synchronized Collection<PlaceEntry> places() {
        return model.places.rows();
    }

    synchronized Collection<DeviceEntry> devices() {
        return model.devices.rows();
    }

    synchronized CaseRow named(CaseRow row) {
        return maker.named(row);
    }

    private Map<String, Object> sentOf(LiveFrame.Kind kind) {
        return Objects.requireNonNull(sent.get(kind));
    }
}
