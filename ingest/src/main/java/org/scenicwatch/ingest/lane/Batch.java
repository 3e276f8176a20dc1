package org.scenicwatch.ingest.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.detection.ContactChange;
import org.scenicwatch.core.alarm.detection.Detector;
import org.scenicwatch.core.alarm.detection.DetectorState;
import org.scenicwatch.core.alarm.detection.RuleBooks;
import org.scenicwatch.core.alarm.detection.Signal;
import org.scenicwatch.core.alarm.detection.Verdict;
import org.scenicwatch.core.device.UtdPart;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported.ReportedStatus;
import org.scenicwatch.ingest.decode.Decoded;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.decode.Reason;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.decode.utd.UtdItem;
import org.scenicwatch.ingest.link.Inbound;

/**
 * Messages on their way into one transaction, judged against overlays of the shards' states. Built again from its
 * messages for every further attempt. Of one thread.
 */
final class Batch {

    private static final Set<String> SENT_TO_DEVICES = Set.of("command", "frame/reply");

    private final String area;
    private final MessageDecoder decoder;
    private final RuleBooks books;
    private final Map<Integer, ShardBatch> shards = new TreeMap<>();
    private final List<Inbound> messages = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final List<Signal> signalsOfUnknown = new ArrayList<>();
    private final List<CommandAnswer> answers = new ArrayList<>();
    private final Fates fates = new Fates();
    private final List<Replayed> replayed = new ArrayList<>();
    private final List<FrameReplies.Pending> framesToAnswer = new ArrayList<>();
    private final Map<String, Long> tooFast = new HashMap<>();
    private final Pace.Draft pace;
    private int poison;
    private int leftOut;

    Batch(String area, MessageDecoder decoder, Map<Integer, DetectorState> states, RuleBooks books, Pace.Draft pace) {
        this.area = area;
        this.decoder = decoder;
        this.books = books;
        this.pace = pace;
        states.forEach((shard, state) -> shards.put(shard, new ShardBatch(area, shard, state, books)));
    }

    List<Inbound> messages() {
        return messages;
    }

    Collection<ShardBatch> shards() {
        return shards.values();
    }

    ShardBatch shard(int shard) {
        ShardBatch batch = shards.get(shard);
        if (batch == null) {
            throw new IllegalArgumentException("shard " + shard + " belongs to another lane");
        }
        return batch;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }

    /** The fates of the broker's deliveries. */
    Fates fates() {
        return fates;
    }

    /** What became of replayed messages; they were counted when they were delivered. */
    List<Replayed> replayed() {
        return replayed;
    }

    /** The fate of a message that is known only when the batch is stored. */
    void settle(Inbound message, Verdict verdict) {
        count(message, verdict == Verdict.ACCEPTED ? Fate.STORED : Fate.DUPLICATE, "");
    }

    private void count(Inbound message, Fate fate, String reason) {
        Inbound.Replay replay = message.replay();
        if (replay == null) {
            fates.count(fate, reason);
        } else {
            replayed.add(new Replayed(replay.quarantineId(), fate, reason));
        }
    }

    /** Frames that wait for an answer, which may go out only after the commit. */
    List<FrameReplies.Pending> framesToAnswer() {
        return framesToAnswer;
    }

    /** All signals so far; those of one device stand in their order. */
    List<Signal> signals() {
        List<Signal> all = new ArrayList<>(signalsOfUnknown);
        shards.values().forEach(shard -> all.addAll(shard.signals()));
        return all;
    }

    /** All devices that fell silent or were heard of again. */
    List<ContactChange> contactChanges() {
        List<ContactChange> all = new ArrayList<>();
        shards.values().forEach(shard -> all.addAll(shard.contactChanges()));
        return all;
    }

    boolean hasSignals() {
        return !signalsOfUnknown.isEmpty()
                || !answers.isEmpty()
                || shards.values().stream().anyMatch(shard -> !shard.signals().isEmpty());
    }

    /** How many messages of each device came faster than it may speak. */
    Map<String, Long> tooFast() {
        return tooFast;
    }

    /** How many refused messages are counted only, because enough of their device are kept for this minute. */
    int leftOut() {
        return leftOut;
    }

    /** What devices answered; each is to be settled by {@link #settle} or {@link #refuse}. */
    List<CommandAnswer> answers() {
        return answers;
    }

    void settle(CommandAnswer answer, boolean news) {
        count(answer.message(), news ? Fate.STORED : Fate.DUPLICATE, "");
    }

    /** Nobody asked for this answer. */
    void refuse(CommandAnswer answer) {
        put(Quarantined.rejected(answer.message(), answer.topic(), Reason.UNKNOWN_COMMAND));
    }

    void promote() {
        shards.values().forEach(ShardBatch::promote);
        pace.promote();
    }

    /** Whether there are messages that were tried as they are, not put aside unread. */
    boolean hasReadableMessages() {
        return messages.size() > poison;
    }

    /** Puts a message that nothing can be made of into quarantine, unread. */
    void addPoison(Inbound message) {
        poison++;
        messages.add(message);
        put(Quarantined.rejected(message, Topic.parse(message.topic()), Reason.NOT_STORABLE));
    }

    /**
     * Takes a message.
     *
     * @throws PoisonMessage when our own code fails on it
     */
    void add(Inbound message) {
        messages.add(message);
        try {
            take(message);
        } catch (RuntimeException failure) {
            throw new PoisonMessage(message, failure);
        }
    }

    private void take(Inbound message) {
        Topic topic = Topic.parse(message.topic());
        if (topic == null) {
            put(Quarantined.rejected(message, null, Reason.TOPIC));
        } else if (!topic.area().equals(area)) {
            put(Quarantined.rejected(message, topic, Reason.FOREIGN_AREA));
        } else if (SENT_TO_DEVICES.contains(topic.channel())) {
            // What the platform itself says to devices, also by another node; no message of a device, so without a
            // fate.
            return;
        } else if (message.size() > MessageDecoder.LARGEST_PAYLOAD) {
            put(Quarantined.rejected(message, topic, Reason.TOO_LARGE));
        } else {
            Decoded decoded = decoder.decode(topic, message.payload(), message.contentType(), message.arrived());
            if (message.replay() == null && !pace.admits(topic.device(), message.arrived(), decoded)) {
                tooFast.merge(topic.device(), 1L, Long::sum);
                put(Quarantined.rejected(message, topic, Reason.RATE_LIMITED));
            } else if (decoded instanceof Decoded.Rejected rejected) {
                put(Quarantined.rejected(message, topic, rejected));
                if (topic.channel().equals("frame") && message.replay() == null) {
                    framesToAnswer.add(new FrameReplies.Pending(topic, message, null));
                }
            } else {
                addDecoded(message, topic, decoded);
            }
        }
    }

    private void addDecoded(Inbound message, Topic topic, Decoded decoded) {
        ShardBatch shard = shard(Shards.of(topic.device()));
        Verdict verdict = shard.check(topic.device(), topic.kind());
        if (verdict == Verdict.UNKNOWN_DEVICE && decoded instanceof Decoded.State state) {
            signalsOfUnknown.addAll(Detector.ofUnknownDevice(
                    books,
                    shard.rulesVersion(),
                    topic.device(),
                    topic.kind(),
                    state.state(),
                    state.code(),
                    timing(state, message).at()));
        }
        if (verdict == Verdict.UNKNOWN_DEVICE && decoded instanceof Decoded.Frame frame) {
            addSignalsOfUnknown(message, topic, shard.rulesVersion(), frame);
        }
        if (verdict == Verdict.ACCEPTED) {
            verdict = accept(message, topic.device(), shard, decoded);
            if (decoded instanceof Decoded.Frame frame && message.replay() == null) {
                framesToAnswer.add(
                        new FrameReplies.Pending(topic, message, frame.report().frame()));
            }
        }
        if (verdict != null) {
            settle(message, topic, verdict);
        }
    }

    private void addSignalsOfUnknown(Inbound message, Topic topic, int rulesVersion, Decoded.Frame frame) {
        for (UtdItem item : frame.report().items()) {
            if (item instanceof UtdItem.State state) {
                UtdPart part = state.part();
                signalsOfUnknown.addAll(Detector.ofUnknownDevice(
                        books,
                        rulesVersion,
                        state.device(),
                        part == null ? topic.kind() : part.kind().key(),
                        state.state(),
                        state.code(),
                        UtdReports.timing(state, message.arrived()).at()));
            }
        }
    }

    /** Null when the verdict is known only once plates have references, or commands their answers. */
    private @Nullable Verdict accept(Inbound message, String device, ShardBatch shard, Decoded decoded) {
        if (decoded instanceof Decoded.Telemetry telemetry) {
            return shard.add(sample(message, device, shard, telemetry));
        }
        if (decoded instanceof Decoded.State state) {
            return shard.add(report(message, device, shard, state));
        }
        if (decoded instanceof Decoded.Pack pack) {
            return shard.addAll(pack.instants().stream()
                    .map(instant -> sample(message, device, shard, instant))
                    .toList());
        }
        if (decoded instanceof Decoded.Frame frame) {
            return new UtdReports(shard, message, device).add(frame.report());
        }
        if (decoded instanceof Decoded.Passage passage) {
            shard.add(new ShardBatch.PendingPassage(message, recorded(message, device, passage), passage.plate()));
            return null;
        }
        if (decoded instanceof Decoded.CommandResult result) {
            answers.add(new CommandAnswer(message, Objects.requireNonNull(Topic.parse(message.topic())), result));
            return null;
        }
        shard.add(new ReportedStatus(device, ((Decoded.Status) decoded).online(), message.arrived()));
        return Verdict.ACCEPTED;
    }

    private void settle(Inbound message, Topic topic, Verdict verdict) {
        switch (verdict) {
            case ACCEPTED, DUPLICATE -> settle(message, verdict);
            case SAME_INSTANT -> put(Quarantined.rejected(message, topic, Reason.SAME_INSTANT));
            case KIND_MISMATCH -> put(Quarantined.rejected(message, topic, Reason.KIND_MISMATCH));
            case UNKNOWN_DEVICE -> put(Quarantined.unknownDevice(message, topic));
        }
    }

    private void put(Quarantined message) {
        if (message.message().replay() == null) {
            keep(message);
        }
        count(message.message(), message.fate(), message.fate() == Fate.REJECTED ? message.reason() : "");
    }

    private void keep(Quarantined message) {
        Topic topic = message.topic();
        if (pace.keeps(topic == null ? "" : topic.device(), message.message().arrived())) {
            quarantined.add(message);
        } else {
            leftOut++;
        }
    }

    private static Sample sample(Inbound message, String device, ShardBatch shard, Decoded.Telemetry telemetry) {
        Timing timing = Timing.of(telemetry.at(), message.arrived());
        Quality quality = timing.quality();
        if (!telemetry.live()) {
            Quality aside = shard.aside(device, message.arrived());
            if (aside != null) {
                quality = aside;
            } else if (quality == Quality.GOOD) {
                quality = Quality.MODE_MISMATCH;
            }
        }
        return new Sample(
                device,
                timing.at(),
                message.heard(),
                telemetry.seq(),
                quality,
                timing.timed(),
                timing.claimedAt(),
                telemetry.metrics(),
                telemetry.values());
    }

    private static Timing timing(Decoded.State state, Inbound message) {
        return state.badTime() ? Timing.unreadable(message.arrived()) : Timing.of(state.at(), message.arrived());
    }

    /** States name no mode: what a device in test or maintenance says of itself belongs to that. */
    private static ReportedState report(Inbound message, String device, ShardBatch shard, Decoded.State state) {
        Timing timing = timing(state, message);
        Quality aside = shard.aside(device, message.arrived());
        return new ReportedState(
                device,
                timing.at(),
                message.heard(),
                state.seq(),
                (aside == null ? timing.quality() : aside).code(),
                timing.timed(),
                timing.claim(),
                state.state(),
                state.code(),
                state.detail());
    }

    private static RecordedPassage recorded(Inbound message, String device, Decoded.Passage passage) {
        Timing timing = Timing.of(passage.at(), message.arrived());
        return new RecordedPassage(
                device,
                timing.at(),
                message.heard(),
                passage.seq(),
                timing.quality().code(),
                timing.timed(),
                timing.claim(),
                null,
                passage.plateColor(),
                passage.direction(),
                passage.heading(),
                passage.lane(),
                passage.confidence(),
                passage.image());
    }
}
