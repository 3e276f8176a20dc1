package org.scenicwatch.core.alarm.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks every few seconds all probes of this process, and has the alarms decided that follow. A probe of
 * the installation is asked by the process that holds its lease; should two hold it for a moment, they write the same
 * alarms, and the event store refuses the second.
 */
public final class PlatformWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformWatch.class);
    /** As late to start and as early to stop as what it watches. */
    private static final int PHASE = Integer.MAX_VALUE - 5;

    private final String area;
    private final String node;
    private final WatchSettings settings;
    private final Supplier<List<PlatformProbe>> probes;
    private final NodesTable nodes;
    private final CommandGateway commands;
    private final Clock clock;
    private final Map<String, String> failing = new HashMap<>();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable String trouble;
    private volatile Look last;

    PlatformWatch(
            String area,
            String node,
            WatchSettings settings,
            Supplier<List<PlatformProbe>> probes,
            NodesTable nodes,
            CommandGateway commands,
            Clock clock) {
        this.area = area;
        this.node = node;
        this.settings = settings;
        this.probes = probes;
        this.nodes = nodes;
        this.commands = commands;
        this.clock = clock;
        this.last = new Look(node, null, Set.of(), List.of(), Map.of());
    }

    /**
     * What was found at the last look.
     *
     * @param node this process
     * @param at when; null: not yet
     * @param leads the probes of the installation that this process asks
     * @param readings the figures
     * @param failed the probes that failed, with the type of what they threw
     */
    public record Look(
            String node,
            @Nullable Instant at,
            Set<String> leads,
            List<PlatformReading> readings,
            Map<String, String> failed) {

        public Look {
            leads = Set.copyOf(leads);
            readings = List.copyOf(readings);
            failed = Map.copyOf(failed);
        }
    }

    /** What was found at the last look. Any thread. */
    public Look last() {
        return last;
    }

    /** Looks once. One thread. */
    void look() {
        Instant now = clock.instant();
        List<PlatformReading> found = new ArrayList<>();
        Set<String> leads = new TreeSet<>();
        try {
            List<PlatformProbe> all = probes.get();
            weigh(node, of(all, PlatformProbe.Scope.NODE), now, found);
            List<PlatformProbe> ours = of(all, PlatformProbe.Scope.INSTALLATION).stream()
                    .filter(probe -> nodes.leads(area, probe.name(), node, lease()))
                    .toList();
            ours.forEach(probe -> leads.add(probe.name()));
            weigh("", ours, now, found);
            if (leads.contains(NodesProbe.NAME)) {
                nodes.forget(area, settings.forgetAfter());
                nodes.forgotten(area).forEach(gone -> end(gone, now));
            }
            well();
        } catch (RuntimeException | Error e) {
            // Without a database there is no list to put an alarm on; the next look tells what was.
            ill(e);
        }
        last = new Look(node, now, leads, found, failing);
    }

    private static List<PlatformProbe> of(List<PlatformProbe> all, PlatformProbe.Scope scope) {
        return all.stream().filter(probe -> probe.scope() == scope).toList();
    }

    /** Long enough for a look that waits for a connection to the database. */
    private Duration lease() {
        return settings.period().multipliedBy(3).plusSeconds(10);
    }

    private void weigh(String whose, List<PlatformProbe> asked, Instant now, List<PlatformReading> found) {
        Set<PlatformMetric> observed = EnumSet.noneOf(PlatformMetric.class);
        Set<PlatformMetric> unknown = EnumSet.noneOf(PlatformMetric.class);
        List<PlatformReading> readings = new ArrayList<>();
        for (PlatformProbe probe : asked) {
            (ask(probe, now, readings) ? observed : unknown).addAll(probe.metrics());
        }
        observed.removeAll(unknown);
        found.addAll(readings);
        commands.sendAndWait(new WeighPlatform(area, whose, observed, readings, settings.patience(), now));
    }

    private boolean ask(PlatformProbe probe, Instant now, List<PlatformReading> readings) {
        try {
            readings.addAll(probe.look(now));
            if (failing.remove(probe.name()) != null) {
                LOG.info("watch probe={} works again", probe.name());
            }
            return true;
        } catch (RuntimeException | LinkageError e) {
            String type = e.getClass().getSimpleName();
            if (!type.equals(failing.put(probe.name(), type))) {
                LOG.warn("watch probe={} failed type={}", probe.name(), type, e);
            }
            return false;
        }
    }

    private void end(String gone, Instant now) {
        commands.sendAndWait(new WeighPlatform(
                area, gone, EnumSet.allOf(PlatformMetric.class), List.of(), settings.patience(), now));
    }

    private void well() {
        if (trouble != null) {
            LOG.info("watch=again");
            trouble = null;
        }
    }

    private void ill(Throwable e) {
        String type = e.getClass().getSimpleName();
        if (!type.equals(trouble)) {
            LOG.warn("watch=failed type={}", type, e);
            trouble = type;
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService made = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread looking = new Thread(task, "platform-watch");
            looking.setDaemon(true);
            return looking;
        });
        thread = made;
        long period = settings.period().toMillis();
        var unused = made.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            // A look that has begun holds a connection to the database.
            if (ending.awaitTermination(5, TimeUnit.SECONDS)) {
                nodes.left(area, node);
            } else {
                ending.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("watch=left-unsaid type={}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
