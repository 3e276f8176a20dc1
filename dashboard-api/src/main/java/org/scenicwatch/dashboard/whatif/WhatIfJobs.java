package org.scenicwatch.dashboard.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Runs what was asked on two threads, which two runs share step by step, and keeps what came out in memory: for an hour, at
 * most 20 of them.
 */
@Component
class WhatIfJobs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WhatIfJobs.class);

    static final int MOST_KEPT = 20;
    static final Duration KEPT = Duration.ofHours(1);

    private static final int THREADS = 2;
    private static final int MOST_RUNNING = 2;
    private static final int STOP_SECONDS = 5;

    private final TrialSources sources;
    private final IdSource ids;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, new AxonThreadFactory("what-if"));

    /** By id, the oldest first. Guarded by itself. */
    private final Map<String, WhatIfJob> jobs = new LinkedHashMap<>();

    WhatIfJobs(TrialSources sources, IdSource ids, Clock clock) {
        this.sources = sources;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins to find out; answers the run.
     *
     * @throws ApiProblem 409 while a run of the same caller is under way, 429 while two of others are
     */
    WhatIfJob start(WhatIfQuestion question, String askedBy) {
        WhatIfJob job = new WhatIfJob(ids.next(), askedBy, clock.instant());
        synchronized (jobs) {
            forgetOld();
            if (jobs.values().stream()
                    .anyMatch(each -> each.isRunning() && each.askedBy().equals(askedBy))) {
                throw ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "what-if.running",
                        "您的上一次试算还在进行，请等它完成或先取消。",
                        "Your last what-if is still running; wait for it or cancel it.");
            }
            if (jobs.values().stream().filter(WhatIfJob::isRunning).count() >= MOST_RUNNING) {
                throw ApiProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "what-if.busy",
                        "已有 " + MOST_RUNNING + " 个试算在进行，请稍后再试。",
                        MOST_RUNNING + " what-ifs are running already; please try again later.");
            }
            jobs.put(job.id(), job);
        }
        WhatIfRun run = new WhatIfRun(job, question, sources);
        work(job, () -> begin(job, run));
        return job;
    }

    Optional<WhatIfJob> find(String id) {
        synchronized (jobs) {
            forgetOld();
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** Ends a run if it is under way; its threads notice within some thousand readings. */
    Optional<WhatIfJob> cancel(String id) {
        Optional<WhatIfJob> job = find(id);
        job.ifPresent(each -> each.cancel(clock.instant()));
        return job;
    }

    private void forgetOld() {
        Instant old = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> job.endedBefore(old));
        while (jobs.size() >= MOST_KEPT) {
            Optional<WhatIfJob> oldest =
                    jobs.values().stream().filter(job -> !job.isRunning()).findFirst();
            if (oldest.isEmpty()) {
                return;
            }
            jobs.remove(oldest.get().id());
        }
    }

    private void begin(WhatIfJob job, WhatIfRun run) {
        run.begin();
        if (!run.hasSteps()) {
            job.complete(run.result(), clock.instant());
        }
        for (int i = 0; i < THREADS; i++) {
            work(job, () -> step(job, run));
        }
    }

    private void step(WhatIfJob job, WhatIfRun run) {
        if (run.step()) {
            job.complete(run.result(), clock.instant());
            log.info("what-if=done id={} millis={}", job.id(), sinceStartOf(job));
        } else if (run.hasSteps()) {
            // Behind the other run's next step.
            work(job, () -> step(job, run));
        }
    }

    private void work(WhatIfJob job, Runnable part) {
        try {
            workers.execute(() -> {
                if (job.isRunning()) {
                    guarded(job, part);
                }
            });
        } catch (RejectedExecutionException e) {
            job.cancel(clock.instant());
        }
    }

    private void guarded(WhatIfJob job, Runnable part) {
        boolean told = false;
        try {
            part.run();
            told = true;
        } catch (DeviceTrial.TooManyAlarms e) {
            told = true;
            job.fail(
                    "what-if.too-many-alarms",
                    new LocalText(
                            "设备 " + e.device() + " 一台就有超过 " + DeviceTrial.MOST_ALARMS + " 次报警，这样的规则无法使用；请调整阈值、回差或延时。",
                            "The device " + e.device() + " alone has more than " + DeviceTrial.MOST_ALARMS
                                    + " alarms: such a rule is of no use. Change its thresholds, hysteresis or delays."),
                    clock.instant());
        } catch (WhatIfRun.TooManyStates e) {
            told = true;
            job.fail(
                    "what-if.too-many-states",
                    new LocalText("该时段的状态上报过多，请缩短时段。", "There are too many state reports; choose a shorter period."),
                    clock.instant());
        } catch (RuntimeException e) {
            log.error("what-if=failed id={}", job.id(), e);
        } finally {
            if (!told) {
                job.fail(
                        "what-if.failed",
                        new LocalText("试算出错，已记录，请稍后再试。", "Something went wrong and was noted. Please try again."),
                        clock.instant());
            }
        }
    }

    private long sinceStartOf(WhatIfJob job) {
        return Duration.between(job.startedAt(), clock.instant()).toMillis();
    }

    @Override
    public void destroy() {
        synchronized (jobs) {
            jobs.values().forEach(job -> job.cancel(clock.instant()));
        }
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                log.warn("what-if=stopped unfinished=true");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
