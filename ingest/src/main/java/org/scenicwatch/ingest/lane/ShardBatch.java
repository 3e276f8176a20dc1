package org.scenicwatch.ingest.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.ContactChange;
import org.scenicwatch.core.alarm.detection.Detection;
import org.scenicwatch.core.alarm.detection.DetectorState;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.detection.Signal;
import org.scenicwatch.core.alarm.detection.Verdict;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.ReadingsBlock;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.core.telemetry.events.LineRegained;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;
import org.scenicwatch.core.telemetry.events.TimePassed;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded.UtdNote;
import org.scenicwatch.ingest.link.Inbound;

/**
 * One shard's share of a batch: the overlay of detection and the events to be stored. Of one thread.
 *
 * <p>Readings, states and notes of a batch go into one event each, in this order. Where a device's reading comes after its
 * state, or a state after a note, new events are begun, so that the stored order of a device's messages is the judged one.
 */
final class ShardBatch {

    private final String area;
    private final int shard;
    private final Detection detection;
    private final List<Object> events = new ArrayList<>();
    private final List<PendingPassage> passages = new ArrayList<>();
    private final List<ReportedStatus> statuses = new ArrayList<>();
    private final Set<String> devicesWithState = new HashSet<>();
    private ReadingsBlock readings = new ReadingsBlock();
    private List<ReportedState> states = new ArrayList<>();
    private List<UtdNote> notes = new ArrayList<>();

    /** A passage whose plate has yet to be swapped for a reference of the vault. */
    record PendingPassage(
            Inbound message,
            RecordedPassage withoutPlate,
            @Nullable String plate) {}

    ShardBatch(String area, int shard, DetectorState base, RuleBooks books) {
        this.area = area;
        this.shard = shard;
        this.detection = new Detection(base, books);
    }

    int shard() {
        return shard;
    }

    int rulesVersion() {
        return detection.rulesVersion();
    }

    List<Signal> signals() {
        return detection.signals();
    }

    List<ContactChange> contactChanges() {
        return detection.contactChanges();
    }

    /** The quality of what a device sends at {@code arrived} while it is in test or maintenance, else null. */
    @Nullable
    Quality aside(String device, long arrived) {
        return detection.aside(device, arrived);
    }

    Verdict check(String device, String kind) {
        return detection.check(device, kind);
    }

    Verdict add(Sample sample) {
        Verdict verdict = detection.check(sample);
        if (verdict == Verdict.ACCEPTED) {
            if (devicesWithState.contains(sample.device())) {
                cut();
            }
            readings.add(detection.judge(sample));
        }
        return verdict;
    }

    /** Samples of one message, which is stored when none of them contradicts what is known and one at least is new. */
    Verdict addAll(List<Sample> samples) {
        if (samples.stream().anyMatch(sample -> detection.check(sample) == Verdict.SAME_INSTANT)) {
            return Verdict.SAME_INSTANT;
        }
        Verdict verdict = Verdict.DUPLICATE;
        for (Sample sample : samples) {
            if (add(sample) == Verdict.ACCEPTED) {
                verdict = Verdict.ACCEPTED;
            }
        }
        return verdict;
    }

    @Nullable
    AppliedDevice registered(String device) {
        return detection.registered(device);
    }

    Verdict add(UtdNote note) {
        Verdict verdict = detection.check(note);
        if (verdict == Verdict.ACCEPTED) {
            detection.judge(note);
            notes.add(note);
        }
        return verdict;
    }

    Verdict add(ReportedState report) {
        Verdict verdict = detection.check(report);
        if (verdict == Verdict.ACCEPTED) {
            if (!notes.isEmpty()) {
                cut();
            }
            states.add(detection.judge(report));
            devicesWithState.add(report.device());
        }
        return verdict;
    }

    void add(PendingPassage passage) {
        passages.add(passage);
    }

    void add(ReportedStatus status) {
        statuses.add(status);
    }

    /**
     * Takes up what is new in the registry; what is known already makes no event.
     *
     * @param devices new and changed devices; they stay in the mode in which they are
     * @param modes the modes that devices were taken into or came out of, by device
     */
    void register(Collection<AppliedDevice> devices, Map<String, AppliedMode> modes) {
        Map<String, AppliedDevice> news = new TreeMap<>();
        for (AppliedDevice device : devices) {
            AppliedDevice known = detection.registered(device.device());
            news.put(device.device(), known == null ? device : inMode(device, known.mode()));
        }
        modes.forEach((code, mode) -> {
            AppliedDevice device = news.containsKey(code) ? news.get(code) : detection.registered(code);
            if (device != null) {
                news.put(code, inMode(device, RegistryNews.merged(device.mode(), mode)));
            }
        });
        register(news.values());
    }

    private static AppliedDevice inMode(AppliedDevice device, @Nullable AppliedMode mode) {
        return new AppliedDevice(
                device.device(),
                device.kind(),
                device.zone(),
                device.place(),
                device.attributes(),
                device.intervalSeconds(),
                mode);
    }

    private void register(Collection<AppliedDevice> devices) {
        Map<String, AppliedDevice> changed = new HashMap<>();
        for (AppliedDevice device : devices) {
            if (!device.equals(detection.registered(device.device()))) {
                changed.put(device.device(), device);
            } else {
                changed.remove(device.device());
            }
        }
        if (!changed.isEmpty()) {
            List<AppliedDevice> sorted = new ArrayList<>(changed.values());
            sorted.sort((a, b) -> a.device().compareTo(b.device()));
            append(new DevicesApplied(area, shard, List.copyOf(sorted)));
        }
    }

    void rules(int version) {
        if (version > detection.rulesVersion()) {
            append(new RulesApplied(area, shard, version));
        }
    }

    void lineRegained(long asOf) {
        append(new LineRegained(area, shard, asOf));
    }

    void timePassed(long asOf) {
        append(new TimePassed(area, shard, asOf));
    }

    /** The plates that need a reference before {@link #finish}. */
    Set<String> plates() {
        Set<String> plates = new LinkedHashSet<>();
        for (PendingPassage passage : passages) {
            if (passage.plate() != null) {
                plates.add(passage.plate());
            }
        }
        return plates;
    }

    /** The events to be stored, in order. Called once, as the last thing before they are stored. */
    List<Object> finish(Map<String, String> refByPlate, BiConsumer<Inbound, Verdict> fates) {
        cut();
        List<RecordedPassage> recorded = new ArrayList<>();
        for (PendingPassage pending : passages) {
            RecordedPassage passage = withRef(pending, refByPlate);
            Verdict verdict = detection.check(passage);
            if (verdict == Verdict.ACCEPTED) {
                detection.judge(passage);
                recorded.add(passage);
            }
            fates.accept(pending.message(), verdict);
        }
        if (!recorded.isEmpty()) {
            events.add(new PassagesRecorded(area, shard, List.copyOf(recorded)));
        }
        if (!statuses.isEmpty()) {
            statuses.forEach(detection::judge);
            events.add(new StatusReported(area, shard, List.copyOf(statuses)));
        }
        return events;
    }

    void promote() {
        detection.promote();
    }

    private void append(Object event) {
        cut();
        detection.apply(event);
        events.add(event);
    }

    private void cut() {
        if (readings.size() > 0) {
            events.add(readings.build(area, shard));
            readings = new ReadingsBlock();
        }
        if (!states.isEmpty()) {
            events.add(new StatesReported(area, shard, List.copyOf(states)));
            states = new ArrayList<>();
        }
        if (!notes.isEmpty()) {
            events.add(new UtdNotesRecorded(area, shard, List.copyOf(notes)));
            notes = new ArrayList<>();
        }
        devicesWithState.clear();
    }

    private static RecordedPassage withRef(PendingPassage pending, Map<String, String> refByPlate) {
        RecordedPassage passage = pending.withoutPlate();
        if (pending.plate() == null) {
            return passage;
        }
        return new RecordedPassage(
                passage.device(),
                passage.at(),
                passage.arrived(),
                passage.seq(),
                passage.quality(),
                passage.timed(),
                passage.claimedAt(),
                refByPlate.get(pending.plate()),
                passage.plateColor(),
                passage.direction(),
                passage.heading(),
                passage.lane(),
                passage.confidence(),
                passage.image());
    }
}
