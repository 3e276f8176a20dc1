package org.scenicwatch.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.behaviour.Moment;
import org.scenicwatch.simulator.behaviour.Noise;
import org.scenicwatch.simulator.behaviour.Passage;
import org.scenicwatch.simulator.behaviour.Stay;
import org.scenicwatch.simulator.behaviour.VillageLife;
import org.scenicwatch.simulator.scenario.Cue;
import org.scenicwatch.simulator.scenario.Scenario;
import org.scenicwatch.simulator.scenario.Scenarios;
import org.scenicwatch.simulator.village.Device;
import org.scenicwatch.simulator.village.Kind;
import org.scenicwatch.simulator.village.Village;

/**
 * Decides which message is due when. It does no I/O and reads no clock: each step is told the time and answers with the
 * messages that became due since the step before. For one thread.
 */
final class Engine {
    /** Healthy devices report a little more often than they promise. */
    private static final double EAGERNESS = 0.8;

    private static final long FIRST_ROUND_MILLIS = 60_000;
    private static final long HURRIED_MILLIS = 2_000;
    private static final long LOOK_AT_GATES_MILLIS = 1_000;
    private static final int FULL_REPORT_EACH = 5;
    private static final long CROWDED_MILLIS = 5_000;

    private record Slot(long due, int device) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            return due != other.due ? Long.compare(due, other.due) : Integer.compare(device, other.device);
        }
    }

    private static final class Running {
        private final Scenario scenario;
        private final Instant since;
        private final List<Cue> cues;
        private int nextCue;

        private Running(Scenario scenario, Instant since) {
            this.scenario = scenario;
            this.since = since;
            this.cues = scenario.cues();
        }
    }

    private final SimulatorSettings settings;
    private final Village village;
    private final VillageLife life;
    private final Reporter reporter;
    private final Instant start;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final long[] dues;
    private final int[] reports;
    private final PriorityQueue<Slot> queue = new PriorityQueue<>();
    private final List<Running> running = new ArrayList<>();
    private final Map<String, Device> devices;
    private final Obedience obedience = new Obedience();
    private Set<String> hurried = Set.of();
    private Instant gatesSeenUntil;
    private long nextLookAtGates;
    private long faultHour = Long.MIN_VALUE;

    /** Makes ready to start at {@code start}, real time. */
    Engine(SimulatorSettings settings, Village village, Instant start) {
        this.settings = settings;
        this.village = village;
        this.life = new VillageLife(village, settings.timeZone());
        this.reporter = new Reporter(settings.area());
        this.start = start;
        this.gatesSeenUntil = start;
        this.nextLookAtGates = start.toEpochMilli();
        this.dues = new long[village.devices().size()];
        this.reports = new int[village.devices().size()];
        this.devices = village.devices().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        for (int i = 0; i < dues.length; i++) {
            Device device = village.devices().get(i);
            indexes.put(device.id(), i);
            double spread =
                    Noise.unit(village.seed(), device.id(), 1) * FIRST_ROUND_MILLIS / Math.max(1, settings.rate());
            schedule(i, start.toEpochMilli() + (long) spread);
        }
    }

    /** Simulated time at a real time. */
    Instant simulated(Instant now) {
        double millis = Duration.between(start, now).toMillis() * settings.speedUp();
        return start.plusMillis(Math.round(millis));
    }

    /** Simulated time up to which the gates have reported. */
    Instant gatesSeenUntil() {
        return gatesSeenUntil;
    }

    /** Starts a scenario; one that already runs at the same place begins anew. */
    void begin(Scenario scenario, Instant now) {
        running.removeIf(other -> other.scenario.name().equals(scenario.name())
                && other.scenario.place().equals(scenario.place()));
        running.add(new Running(scenario, simulated(now)));
        hurry(now);
    }

    List<String> runningScenarios() {
        return running.stream()
                .map(one -> one.scenario.name() + " " + one.scenario.place())
                .toList();
    }

    /**
     * Passages that bring the platform's count of vehicles from an earlier moment up to the start: without an earlier
     * moment everybody inside comes in now, with one only the difference passes the gates.
     *
     * @param earlier simulated time up to which an earlier run has reported
     */
    List<Message> catchUp(@Nullable Instant earlier) {
        Set<Stay> before =
                earlier == null ? Set.of() : new HashSet<>(life.parking().inside(earlier));
        Set<Stay> inside = new HashSet<>(life.parking().inside(start));
        List<Message> messages = new ArrayList<>();
        before.stream()
                .filter(stay -> !inside.contains(stay))
                .flatMap(stay -> stay.departure().stream())
                .forEach(passage -> messages.add(passage(passage, start)));
        life.parking().inside(start).stream()
                .filter(stay -> !before.contains(stay))
                .flatMap(stay -> stay.arrival().stream())
                .filter(passage -> !passage.at().isAfter(start))
                .forEach(passage -> messages.add(passage(passage, start)));
        return messages;
    }

    /**
     * What a device answers to a command, after it did what it was told.
     *
     * @param deviceId the device that was addressed
     * @param payload the command
     */
    List<Message> obey(String deviceId, byte[] payload, Instant now) {
        Device device = devices.get(deviceId);
        if (device == null || isSilent(device, simulated(now))) {
            return List.of();
        }
        hasten(deviceId, now);
        return obedience.answer(device, payload, now).stream()
                .map(answer -> reporter.commandResult(device, answer))
                .toList();
    }

    /** All messages that are due at {@code now}, real time, in order. */
    List<Message> step(Instant now) {
        List<Message> messages = new ArrayList<>();
        Instant simulated = simulated(now);
        faults(simulated, now);
        cues(simulated, now, messages);
        if (now.toEpochMilli() >= nextLookAtGates) {
            nextLookAtGates = now.toEpochMilli() + LOOK_AT_GATES_MILLIS;
            gates(simulated, now, messages);
        }
        Moment moment = Moment.of(simulated, settings.timeZone());
        for (Slot slot = queue.peek(); slot != null && slot.due() <= now.toEpochMilli(); slot = queue.peek()) {
            queue.remove();
            if (dues[slot.device()] == slot.due()) {
                report(slot, moment, now, messages);
            }
        }
        return messages;
    }

    private void schedule(int index, long due) {
        dues[index] = due;
        queue.add(new Slot(due, index));
    }

    private void report(Slot slot, Moment moment, Instant now, List<Message> messages) {
        int index = slot.device();
        Device device = village.devices().get(index);
        int count = reports[index]++;
        // After the quick first round, or when all were held up, the next reports spread over the whole interval.
        boolean crowded = count == 1 || now.toEpochMilli() - slot.due() > CROWDED_MILLIS;
        double jitter = crowded
                ? 0.1 + 0.9 * Noise.unit(village.seed(), device.id(), 2)
                : 0.95 + 0.1 * Noise.unit(village.seed(), device.id(), count);
        long interval = Math.round(device.intervalSeconds() * 1_000 * EAGERNESS * jitter / settings.rate());
        boolean hurries = hurried.contains(device.id());
        schedule(index, now.toEpochMilli() + (hurries ? Math.min(interval, HURRIED_MILLIS) : interval));
        if (isSilent(device, moment.instant())) {
            return;
        }
        if (count == 0) {
            messages.add(reporter.status(device, "online"));
        }
        if (VillageLife.heartbeatOnly(device.kind())) {
            messages.add(reporter.state(device, now, "normal", null));
            return;
        }
        if (count == 0 && (device.kind() == Kind.SMOKE || device.kind() == Kind.SPRINKLER)) {
            messages.add(reporter.state(device, now, "normal", null));
        }
        messages.add(reporter.telemetry(device, now, values(device, moment, hurries || count % FULL_REPORT_EACH == 0)));
    }

    private Map<String, Double> values(Device device, Moment moment, boolean full) {
        Map<String, Double> values = life.values(device, moment, full);
        for (Running one : running) {
            one.scenario.disturb(device, Duration.between(one.since, moment.instant()), values);
        }
        obedience.disturb(device, values);
        return values;
    }

    private boolean isSilent(Device device, Instant simulated) {
        return running.stream().anyMatch(one -> one.scenario.silent(device, Duration.between(one.since, simulated)));
    }

    private void cues(Instant simulated, Instant now, List<Message> messages) {
        for (Running one : running) {
            Duration elapsed = Duration.between(one.since, simulated);
            while (one.nextCue < one.cues.size()
                    && one.cues.get(one.nextCue).after().compareTo(elapsed) <= 0) {
                Cue cue = one.cues.get(one.nextCue++);
                messages.add(
                        cue.channel() == Cue.Channel.STATUS
                                ? reporter.status(cue.device(), cue.word())
                                : reporter.state(cue.device(), now, cue.word(), cue.code()));
                if (cue.word().equals("online")) {
                    schedule(Objects.requireNonNull(indexes.get(cue.device().id())), now.toEpochMilli() + 500);
                }
            }
        }
        boolean ended =
                running.removeIf(one -> Duration.between(one.since, simulated).compareTo(one.scenario.length()) > 0);
        if (ended) {
            hurry(now);
        }
    }

    private void hurry(Instant now) {
        hurried =
                running.stream().flatMap(one -> one.scenario.hurried().stream()).collect(Collectors.toSet());
        hurried.forEach(id -> schedule(Objects.requireNonNull(indexes.get(id)), now.toEpochMilli()));
    }

    private void gates(Instant simulated, Instant now, List<Message> messages) {
        Instant from = gatesSeenUntil;
        if (!simulated.isAfter(from)) {
            return;
        }
        life.parking().passages(from, simulated).stream()
                .filter(passage -> !isSilent(device(passage.gate()), simulated))
                .forEach(passage -> messages.add(passage(passage, now)));
        Set<String> lots = new HashSet<>();
        for (String bay : life.parking().changedBays(from, simulated)) {
            hasten(bay, now);
            lots.add(device(bay).text("lot"));
        }
        lots.forEach(lot -> hasten(lot, now));
        gatesSeenUntil = simulated;
    }

    private void hasten(String id, Instant now) {
        int index = Objects.requireNonNull(indexes.get(id));
        if (reports[index] > 0) {
            schedule(index, now.toEpochMilli());
        }
    }

    private Message passage(Passage passage, Instant now) {
        double confidence = 0.9
                + 0.09
                        * Noise.unit(
                                village.seed(), passage.plate(), passage.at().getEpochSecond());
        return reporter.passage(device(passage.gate()), now, passage, Math.round(confidence * 100) / 100.0);
    }

    private Device device(String id) {
        return Objects.requireNonNull(devices.get(id), id);
    }

    private void faults(Instant simulated, Instant now) {
        long hour = Math.floorDiv(simulated.getEpochSecond(), 3_600);
        if (hour == faultHour) {
            return;
        }
        boolean first = faultHour == Long.MIN_VALUE;
        faultHour = hour;
        if (!first && Noise.unit(village.seed(), "fault", hour) < settings.faultsPerDay() / 24) {
            List<Device> detectors = village.devices(Kind.SMOKE);
            Device detector = detectors.get(Noise.below(detectors.size(), village.seed(), "faulty", hour));
            begin(Scenarios.of(village, "low-battery", detector.place()), now);
        }
    }
}
