package org.scenicwatch.core.alarm.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.UtdPart;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;
import org.scenicwatch.core.telemetry.events.LineRegained;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.RulesApplied;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;
import org.scenicwatch.core.telemetry.events.TimePassed;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded.UtdNote;

/**
 * The fold over one batch of a shard: an overlay on the shard's state that becomes part of it by {@link #promote} once
 * the batch is committed, and is simply dropped when it is rolled back. Of one thread.
 *
 * <p>Live, messages come in one by one through {@code check} and {@code judge}; in a replay the stored events come in
 * through {@link #apply}. Both end in the same judge, so both give the same signals.
 */
public final class Detection {

    private final DetectorState base;
    private final RuleBooks books;
    private final Map<String, DeviceState> touched = new HashMap<>();
    private final Map<String, List<Long>> heard = new HashMap<>();
    private final Map<String, List<Long>> passed = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<ContactChange> contactChanges = new ArrayList<>();
    private int rulesVersion;
    private long lineAt;
    private DeviceJudge judge;
    private SilenceJudge silence;

    /** An overlay without any input on {@code base}, which must not change until it is promoted or dropped. */
    public Detection(DetectorState base, RuleBooks books) {
        this.base = base;
        this.books = books;
        this.rulesVersion = base.rulesVersion;
        this.lineAt = base.lineAt;
        this.judge = new DeviceJudge(books, rulesVersion, signals::add);
        this.silence = new SilenceJudge(books, rulesVersion, signals::add, contactChanges::add);
    }

    /** The version of the rules in force. */
    public int rulesVersion() {
        return rulesVersion;
    }

    /** The signals so far, in order. */
    public List<Signal> signals() {
        return signals;
    }

    /** The devices that fell silent or were heard of again so far, in order. */
    public List<ContactChange> contactChanges() {
        return contactChanges;
    }

    /** The quality of what a device sends at {@code arrived} while it is in test or maintenance, else null. */
    public @Nullable Quality aside(String device, long arrived) {
        DevicesApplied.AppliedDevice known = registered(device);
        AppliedMode mode = known == null ? null : known.mode();
        return mode != null && mode.isOnAt(arrived) ? Quality.of(mode.name()) : null;
    }

    /** The registration of a device, null when it is unknown. */
    public DevicesApplied.@Nullable AppliedDevice registered(String device) {
        DeviceState state = look(device);
        return state == null ? null : state.registered;
    }

    /** Whether a message of this kind of device would be taken at all. */
    public Verdict check(String device, String kind) {
        DeviceState state = look(device);
        if (state == null) {
            return Verdict.UNKNOWN_DEVICE;
        }
        return state.registered.kind().equals(kind) ? Verdict.ACCEPTED : Verdict.KIND_MISMATCH;
    }

    /** Whether the sample, of a known device, is new. */
    public Verdict check(Sample sample) {
        if (!sample.timed()) {
            return Verdict.ACCEPTED;
        }
        if (contains(base.heard, heard, sample.device(), MessageKeys.of(sample))) {
            return Verdict.DUPLICATE;
        }
        DeviceState device = look(sample.device());
        if (device != null && sample.quality().isLive() && sample.claimedAt() == Sample.NO_CLAIM) {
            for (int i = 0; i < sample.values().length; i++) {
                String metric = sample.metrics().get(i);
                if (device.lastAt(metric) == sample.at()
                        && Double.compare(device.lastValue(metric), sample.values()[i]) != 0) {
                    return Verdict.SAME_INSTANT;
                }
            }
        }
        return Verdict.ACCEPTED;
    }

    /** Whether the report, of a known device, is new. */
    public Verdict check(ReportedState report) {
        boolean repeat = report.timed() && contains(base.heard, heard, hearer(report), key(report));
        return repeat ? Verdict.DUPLICATE : Verdict.ACCEPTED;
    }

    /** Whether the note, of a known transmission device, is new. */
    public Verdict check(UtdNote note) {
        boolean repeat = note.timed() && contains(base.heard, heard, note.utd(), MessageKeys.of(note));
        return repeat ? Verdict.DUPLICATE : Verdict.ACCEPTED;
    }

    /** Whether the passage, at a known gate, is new. */
    public Verdict check(RecordedPassage passage) {
        boolean repeat = passage.timed() && contains(base.passed, passed, passage.device(), MessageKeys.of(passage));
        return repeat ? Verdict.DUPLICATE : Verdict.ACCEPTED;
    }

    /**
     * Judges a sample of a known device and gives it back as it is to be stored: marked when it is late, and under a
     * free instant when it stands under its arrival time and another one stands there already.
     */
    public Sample judge(Sample sample) {
        DeviceState device = touch(sample.device());
        Sample stored = sample;
        if (!sample.quality().isLive()) {
            stored = sample;
        } else if (DeviceJudge.isLate(device, sample)) {
            stored = sample.withQuality(DeviceJudge.whenLate(sample.quality()));
        } else if (!sample.timed() || sample.claimedAt() != Sample.NO_CLAIM) {
            stored = underFreeInstant(device, sample);
        }
        fold(stored);
        return stored;
    }

    /**
     * Judges a report of a known device, or of something behind a known transmission device, and gives it back as it is
     * to be stored.
     */
    public ReportedState judge(ReportedState report) {
        if (look(report.device()) == null) {
            fold(report);
            return report;
        }
        DeviceState device = touch(report.device());
        ReportedState stored = report;
        if (!isLive(report)) {
            stored = report;
        } else if (DeviceJudge.isLate(device, report)) {
            stored = withQuality(report, "late");
        } else if (device.stateAt > report.at()) {
            stored = under(report, device.stateAt);
        }
        fold(stored);
        return stored;
    }

    /** Takes a message on whether a known device is there. */
    public void judge(ReportedStatus status) {
        if (look(status.device()) == null) {
            return;
        }
        if (status.online()) {
            silence.heard(touch(status.device()), status.arrived());
        } else {
            silence.left(touch(status.device()), status.arrived());
        }
    }

    /** Remembers a passage at a known gate. */
    public void judge(RecordedPassage passage) {
        if (look(passage.device()) != null) {
            silence.heard(touch(passage.device()), passage.arrived());
        }
        if (passage.timed()) {
            passed.computeIfAbsent(passage.device(), any -> new ArrayList<>(2)).add(MessageKeys.of(passage));
        }
    }

    /** Remembers a note of a known transmission device. */
    public void judge(UtdNote note) {
        if (look(note.utd()) != null) {
            silence.heard(touch(note.utd()), note.arrived());
        }
        if (note.timed()) {
            heard.computeIfAbsent(note.utd(), any -> new ArrayList<>(2)).add(MessageKeys.of(note));
        }
    }

    /** Folds a stored event of the shard's stream; events that say nothing to detection pass unseen. */
    public void apply(Object event) {
        if (event instanceof ReadingsRecorded readings) {
            readings.forEachSample(this::fold);
        } else if (event instanceof StatesReported states) {
            states.states().forEach(this::fold);
        } else if (event instanceof PassagesRecorded passages) {
            passages.passages().forEach(this::judge);
        } else if (event instanceof UtdNotesRecorded notes) {
            notes.notes().forEach(this::judge);
        } else if (event instanceof DevicesApplied applied) {
            applied.devices().forEach(this::register);
        } else if (event instanceof RulesApplied applied) {
            rulesVersion = applied.version();
            judge = new DeviceJudge(books, rulesVersion, signals::add);
            silence = new SilenceJudge(books, rulesVersion, signals::add, contactChanges::add);
        } else if (event instanceof StatusReported statuses) {
            statuses.statuses().forEach(this::judge);
        } else if (event instanceof LineRegained regained) {
            lineAt = Math.max(lineAt, regained.asOf());
        } else if (event instanceof TimePassed passed) {
            settle(passed.asOf());
        }
    }

    /** Makes the overlay part of the shard's state. To be called once, after the commit. */
    public void promote() {
        if (base.rulesVersion != rulesVersion) {
            base.invalidateTimers();
        }
        base.rulesVersion = rulesVersion;
        base.lineAt = lineAt;
        touched.values().forEach(device -> base.put(device, dueAt(device)));
        heard.forEach((device, keys) -> remember(base.heard, device, keys));
        passed.forEach((device, keys) -> remember(base.passed, device, keys));
    }

    private void fold(Sample sample) {
        if (look(sample.device()) == null) {
            return;
        }
        DeviceState device = touch(sample.device());
        if (sample.quality().isLive()) {
            judge.judge(device, sample);
        }
        silence.heard(device, sample.arrived());
        if (sample.timed()) {
            heard.computeIfAbsent(sample.device(), any -> new ArrayList<>(2)).add(MessageKeys.of(sample));
        }
    }

    private void fold(ReportedState report) {
        String hearer = hearer(report);
        if (look(hearer) == null) {
            return;
        }
        if (hearer.equals(report.device())) {
            if (isLive(report)) {
                judge.judge(touch(hearer), report);
            }
        } else if (isLive(report)) {
            UtdPart.of(report.device())
                    .ifPresent(part -> signals.addAll(Detector.ofUnregisteredPart(
                            books, rulesVersion, part, Objects.requireNonNull(registered(hearer)), report)));
        }
        silence.heard(touch(hearer), report.arrived());
        if (report.timed()) {
            heard.computeIfAbsent(hearer, any -> new ArrayList<>(2)).add(key(report));
        }
    }

    /** Under whose name a report is remembered: what nobody registered is heard through its transmission device. */
    private String hearer(ReportedState report) {
        String device = report.device();
        return look(device) == null ? device.substring(0, UtdPart.lengthOfReporter(device)) : device;
    }

    private long key(ReportedState report) {
        return look(report.device()) == null ? MessageKeys.amongOthers(report) : MessageKeys.of(report);
    }

    private void settle(long asOf) {
        SortedSet<String> candidates = base.dueBy(asOf, books);
        candidates.addAll(touched.keySet());
        for (String code : candidates) {
            DeviceState device = look(code);
            if (device != null && dueAt(device) <= asOf) {
                DeviceState changing = touch(code);
                judge.settle(changing, asOf);
                silence.settle(changing, asOf, lineAt);
            }
        }
    }

    private long dueAt(DeviceState device) {
        return Math.min(judge.dueAt(device), silence.dueAt(device, lineAt));
    }

    private void register(DevicesApplied.AppliedDevice device) {
        if (look(device.device()) == null) {
            touched.put(device.device(), new DeviceState(device));
        } else {
            DeviceState known = touch(device.device());
            known.register(device);
            silence.registered(known);
        }
    }

    private static boolean isLive(ReportedState report) {
        return Quality.of(report.quality()).isLive();
    }

    private static Sample underFreeInstant(DeviceState device, Sample sample) {
        long at = sample.at();
        for (String metric : sample.metrics()) {
            long last = device.lastAt(metric);
            at = last >= at ? last + 1 : at;
        }
        return at == sample.at()
                ? sample
                : new Sample(
                        sample.device(),
                        at,
                        sample.arrived(),
                        sample.seq(),
                        sample.quality(),
                        sample.timed(),
                        sample.claimedAt(),
                        sample.metrics(),
                        sample.values());
    }

    private static ReportedState withQuality(ReportedState report, String quality) {
        return report.quality().equals("good") ? changed(report, report.at(), quality) : report;
    }

    private static ReportedState under(ReportedState report, long at) {
        return changed(report, at, report.quality());
    }

    private static ReportedState changed(ReportedState report, long at, String quality) {
        return new ReportedState(
                report.device(),
                at,
                report.arrived(),
                report.seq(),
                quality,
                report.timed(),
                report.claimedAt(),
                report.state(),
                report.code(),
                report.detail());
    }

    private @Nullable DeviceState look(String device) {
        DeviceState state = touched.get(device);
        return state == null ? base.devices.get(device) : state;
    }

    private DeviceState touch(String device) {
        return touched.computeIfAbsent(
                device, code -> Objects.requireNonNull(base.devices.get(code)).copy());
    }

    private static boolean contains(
            Map<String, RepeatWindow> known, Map<String, List<Long>> added, String device, long key) {
        List<Long> fresh = added.get(device);
        if (fresh != null && fresh.contains(key)) {
            return true;
        }
        RepeatWindow window = known.get(device);
        return window != null && window.contains(key);
    }

    private static void remember(Map<String, RepeatWindow> known, String device, List<Long> keys) {
        RepeatWindow window = known.computeIfAbsent(device, any -> new RepeatWindow());
        keys.forEach(window::add);
    }
}
