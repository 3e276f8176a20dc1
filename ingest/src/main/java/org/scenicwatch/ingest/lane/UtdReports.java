package org.scenicwatch.ingest.lane;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.Verdict;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;
import org.scenicwatch.core.telemetry.events.UtdNotesRecorded.UtdNote;
import org.scenicwatch.ingest.decode.utd.AnalogType;
import org.scenicwatch.ingest.decode.utd.UtdFrame;
import org.scenicwatch.ingest.decode.utd.UtdItem;
import org.scenicwatch.ingest.decode.utd.UtdResult;
import org.scenicwatch.ingest.link.Inbound;

/**
 * Puts what a frame tells into its shard's share of the batch: states of the transmission device and of what stands
 * behind it, readings of registered parts, and notes of the rest. Nothing that a frame tells is dropped.
 */
final class UtdReports {

    private final ShardBatch shard;
    private final Inbound message;
    private final String utd;

    UtdReports(ShardBatch shard, Inbound message, String utd) {
        this.shard = shard;
        this.message = message;
        this.utd = utd;
    }

    /** Accepted when at least one thing is new; a heartbeat always is. Either is a sign that the device is there. */
    Verdict add(UtdResult.Report report) {
        List<UtdItem> items = report.items();
        Verdict verdict = items.isEmpty() ? Verdict.ACCEPTED : Verdict.DUPLICATE;
        for (UtdItem item : items) {
            if (add(item) == Verdict.ACCEPTED) {
                verdict = Verdict.ACCEPTED;
            }
        }
        if (verdict == Verdict.ACCEPTED) {
            shard.add(new ReportedStatus(utd, true, message.arrived()));
        }
        return verdict;
    }

    /** Under which time a thing is stored. */
    static Timing timing(UtdItem item, long arrived) {
        return item.at() == UtdFrame.NO_TIME ? Timing.unreadable(arrived) : Timing.of(item.at(), arrived);
    }

    private Verdict add(UtdItem item) {
        if (item instanceof UtdItem.State state) {
            return shard.add(reported(state));
        }
        if (item instanceof UtdItem.Analog analog) {
            return addAnalog(analog);
        }
        UtdItem.Note note = (UtdItem.Note) item;
        return addNote(note, note.topic(), note.value(), note.operator());
    }

    private Verdict addAnalog(UtdItem.Analog analog) {
        Optional<AnalogType.Reading> reading = Optional.ofNullable(shard.registered(analog.device()))
                .map(AppliedDevice::kind)
                .flatMap(DeviceKind::of)
                .flatMap(kind -> AnalogType.of(analog.type()).flatMap(type -> type.reading(kind, analog)));
        Verdict verdict =
                reading.map(measured -> shard.add(sample(analog, measured))).orElse(Verdict.UNKNOWN_DEVICE);
        // What is no reading of a registered device, or a second one in the same second, is kept as it was told.
        return verdict == Verdict.ACCEPTED || verdict == Verdict.DUPLICATE
                ? verdict
                : addNote(analog, "analog", analog.told(), null);
    }

    private Verdict addNote(UtdItem item, String topic, String value, @Nullable Integer operator) {
        Timing timing = timing(item, message.arrived());
        return shard.add(new UtdNote(
                utd,
                item.device(),
                timing.at(),
                message.arrived(),
                timing.timed(),
                timing.claim(),
                topic,
                value,
                operator));
    }

    private ReportedState reported(UtdItem.State state) {
        Timing timing = timing(state, message.arrived());
        Quality quality = timing.quality() == Quality.GOOD && !state.live() ? Quality.MODE_MISMATCH : timing.quality();
        return new ReportedState(
                state.device(),
                timing.at(),
                message.arrived(),
                Sample.NO_SEQ,
                asideOr(quality, state.device()).code(),
                timing.timed(),
                timing.claim(),
                state.state(),
                state.code(),
                state.detail());
    }

    private Sample sample(UtdItem.Analog analog, AnalogType.Reading reading) {
        Timing timing = timing(analog, message.arrived());
        return new Sample(
                analog.device(),
                timing.at(),
                message.arrived(),
                Sample.NO_SEQ,
                asideOr(timing.quality(), analog.device()),
                timing.timed(),
                timing.claimedAt(),
                List.of(reading.metric()),
                new double[] {reading.value()});
    }

    /** In test or maintenance a device's states and readings belong to that; what nobody registered is as its UTD. */
    private Quality asideOr(Quality quality, String device) {
        Quality aside = shard.aside(shard.registered(device) == null ? utd : device, message.arrived());
        return aside == null ? quality : aside;
    }
}
