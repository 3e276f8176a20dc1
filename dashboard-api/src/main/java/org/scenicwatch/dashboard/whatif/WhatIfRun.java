package org.scenicwatch.dashboard.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.detection.RuleTrial;
import org.scenicwatch.core.telemetry.Shards;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.dashboard.whatif.StateReportsTable.Part;
import org.scenicwatch.dashboard.whatif.TrialDevices.TrialDevice;

/**
 * One question on its way: {@link #begin} finds the devices and cuts the work into steps, then any number of threads take
 * {@link #step}s. Rules on values take some devices a step, out of the history; rules on states alone take the devices of
 * a shard, out of its stream.
 */
final class WhatIfRun {

    /** Devices of one step: their readings of a day are sorted together, and their alarms are held until they are through. */
    private static final int DEVICES_A_STEP = 20;

    /** How often a reader looks whether it was cancelled and tells how far it is, in readings. */
    private static final int TELL_EVERY = 1_024;

    /** State reports that are held while a rule looks at both states and values; some 200 bytes each. */
    private static final int MOST_STATES = 500_000;

    private final WhatIfJob job;
    private final WhatIfQuestion question;
    private final TrialSources sources;
    private final RuleInputs inputs;
    private final Optional<RuleTrial.Book> today;
    private final RuleTrial.Book then;
    private final Tally tally;
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private Map<String, List<ReportedState>> reports = Map.of();
    /** Whether the work is measured in devices, because nobody knows how many readings there are. */
    private boolean workIsDevices;

    /** More state reports than can be held. */
    static final class TooManyStates extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyStates() {
            super("more than " + MOST_STATES, null, false, false);
        }
    }

    WhatIfRun(WhatIfJob job, WhatIfQuestion question, TrialSources sources) {
        this.job = job;
        this.question = question;
        this.sources = sources;
        this.inputs = question.inputs();
        this.today = question.todayBook();
        this.then = question.thenBook();
        this.tally = new Tally(question.from(), question.to());
    }

    /** Finds out what is to be done. */
    void begin() {
        List<TrialDevice> judged = Stream.of(question.then(), question.today())
                .filter(Objects::nonNull)
                .map(AlarmRule::kind)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(kind -> sources.devices().of(kind).stream())
                .filter(device -> trial(device).judges())
                .toList();
        if (inputs.metrics().isEmpty()) {
            planShards(judged);
        } else {
            planDevices(judged);
        }
        open.set(steps.size());
    }

    /**
     * Takes one step, if one is left.
     *
     * @return whether this was the last one that was open
     */
    boolean step() {
        Runnable step = steps.poll();
        if (step == null) {
            return false;
        }
        step.run();
        return open.decrementAndGet() == 0;
    }

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    WhatIfResult result() {
        return tally.result();
    }

    private void planDevices(List<TrialDevice> judged) {
        if (inputs.states() != RuleInputs.States.NONE) {
            reports = readReports();
        }
        List<String> ids = judged.stream().map(TrialDevice::id).toList();
        long readings = ids.isEmpty()
                ? 0
                : sources.history().count(ids, inputs.metrics(), question.judgedFrom(), question.to());
        for (int i = 0; i < judged.size(); i += DEVICES_A_STEP) {
            List<TrialDevice> some = judged.subList(i, Math.min(judged.size(), i + DEVICES_A_STEP));
            steps.add(() -> judgeReadings(some));
        }
        workIsDevices = readings == 0;
        job.expect(readings, judged.size(), workIsDevices ? judged.size() : readings);
    }

    private void planShards(List<TrialDevice> judged) {
        long events = 0;
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            int number = shard;
            List<TrialDevice> ofShard = judged.stream()
                    .filter(device -> Shards.of(device.applied().device()) == number)
                    .toList();
            if (!ofShard.isEmpty()) {
                Part part = partOf(shard);
                events += part.events();
                steps.add(() -> judgeReports(part, ofShard));
            }
        }
        job.expect(0, judged.size(), events);
    }

    private Part partOf(int shard) {
        return sources.states().part(sources.site().area(), shard, question.judgedFrom(), question.to());
    }

    private void judgeReadings(List<TrialDevice> some) {
        Map<String, DeviceTrial> trials = new HashMap<>();
        some.forEach(device -> trials.put(device.id(), trial(device)));
        trials.values()
                .forEach(trial -> trial.between(
                        reports.getOrDefault(trial.device().applied().device(), List.of())));
        Feeding feeding = new Feeding(trials);
        boolean whole = sources.history()
                .scan(trials.keySet(), inputs.metrics(), question.judgedFrom(), question.to(), feeding::take);
        feeding.tell();
        if (whole && job.isRunning()) {
            trials.values().forEach(trial -> trial.addTo(tally, question.to().toEpochMilli()));
            job.through(some.size());
            if (workIsDevices) {
                job.worked(some.size());
            }
        }
    }

    /** Hands each reading to its device. */
    private final class Feeding {
        private final Map<String, DeviceTrial> trials;
        private @Nullable String device;
        private @Nullable DeviceTrial trial;
        private int untold;

        Feeding(Map<String, DeviceTrial> trials) {
            this.trials = trials;
        }

        boolean take(String id, String metric, long atMillis, double value, int quality) {
            if (!id.equals(device)) {
                device = id;
                trial = trials.get(id);
            }
            if (trial != null) {
                trial.reading(metric, atMillis, value, quality);
            }
            if (++untold == TELL_EVERY) {
                tell();
                return job.isRunning();
            }
            return true;
        }

        void tell() {
            job.judged(untold);
            if (!workIsDevices) {
                job.worked(untold);
            }
            untold = 0;
        }
    }

    private void judgeReports(Part part, List<TrialDevice> ofShard) {
        Map<String, DeviceTrial> trials = new HashMap<>();
        ofShard.forEach(device -> trials.put(device.applied().device(), trial(device)));
        boolean whole = sources.states()
                .read(
                        part,
                        report -> {
                            DeviceTrial trial = trials.get(report.device());
                            if (trial != null) {
                                trial.judge(report);
                                job.judged(1);
                            }
                            return job.isRunning();
                        },
                        job::worked);
        if (whole && job.isRunning()) {
            trials.values().forEach(trial -> trial.addTo(tally, question.to().toEpochMilli()));
            job.through(ofShard.size());
        }
    }

    /** The reports that the rules have to be given between the readings, in order of device time. */
    private Map<String, List<ReportedState>> readReports() {
        boolean all = inputs.states() == RuleInputs.States.ALL;
        Map<String, List<ReportedState>> found = new HashMap<>();
        AtomicInteger held = new AtomicInteger();
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            sources.states()
                    .read(
                            partOf(shard),
                            report -> {
                                List<ReportedState> known =
                                        found.computeIfAbsent(report.device(), any -> new ArrayList<>());
                                if (all
                                        || known.isEmpty()
                                        || !known.get(known.size() - 1).state().equals(report.state())) {
                                    known.add(report);
                                    if (held.incrementAndGet() > MOST_STATES) {
                                        throw new TooManyStates();
                                    }
                                }
                                return job.isRunning();
                            },
                            looked -> {});
        }
        found.values().forEach(known -> known.sort(Comparator.comparingLong(ReportedState::at)));
        return found;
    }

    private DeviceTrial trial(TrialDevice device) {
        return new DeviceTrial(device, today, then, inputs.metrics().size());
    }
}
