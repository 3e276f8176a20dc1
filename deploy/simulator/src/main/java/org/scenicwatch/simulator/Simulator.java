package org.scenicwatch.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.scenario.Scenario;
import org.scenicwatch.simulator.scenario.Scenarios;
import org.scenicwatch.simulator.scenario.UnknownScenario;
import org.scenicwatch.simulator.village.Village;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running village: one thread that publishes what its devices say. Started here inside another program or by {@link
 * SimulatorMain} alone; it has its own MQTT connection and shares nothing with the platform. Safe for many threads.
 */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final long TICK_MILLIS = 50;
    private static final long REMEMBER_MILLIS = 30_000;
    private static final int MOST_AGAIN = 10_000;

    /**
     * What it has done so far.
     *
     * @param acknowledged messages that the broker has taken
     * @param refused messages that the broker refused or that were lost with a connection
     * @param connected whether there is a connection now
     * @param scenarios what is going on, as name and place
     */
    public record Status(long acknowledged, long refused, boolean connected, List<String> scenarios) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    private record Told(String device, byte[] payload) {}

    private final Village village;
    private final Clock clock;
    private final MqttConnection connection;
    private final Engine engine;
    private final GateMemory memory;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Queue<Message> again = new ConcurrentLinkedQueue<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable String> lastFailure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean open = true;

    private Simulator(SimulatorSettings settings, Clock clock) throws InterruptedException {
        this.clock = clock;
        this.village = Village.fromSeed(settings.seed());
        this.memory = new GateMemory(settings.stateFile());
        String clientId =
                settings.broker().user() + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.connection = new MqttConnection(settings.broker(), clientId, true);
        this.engine = new Engine(settings, village, clock.instant());
        connection.hear("scenic/" + settings.area() + "/+/+/command", (topic, payload) -> {
            String[] levels = topic.split("/");
            if (levels.length == 5) {
                told.add(new Told(levels[3], payload));
            }
        });
        this.thread = new Thread(this::run, "village-simulator");
        thread.setDaemon(true);
    }

    /**
     * Connects and starts.
     *
     * @throws BrokerRefused when there is no broker or it refuses the credential
     */
    public static Simulator start(SimulatorSettings settings) throws InterruptedException {
        Simulator simulator = new Simulator(settings, Clock.systemUTC());
        simulator.thread.start();
        LOG.info(
                "simulator started broker={} area={} devices={} rate={} speed-up={}",
                settings.broker(),
                settings.area(),
                simulator.village.devices().size(),
                settings.rate(),
                settings.speedUp());
        return simulator;
    }

    /**
     * Starts a scenario now.
     *
     * @param name kitchen-fire, main-burst, power-cut or low-battery
     * @param place where: a house, a hydrant or a zone; null = where it is well seen
     * @throws UnknownScenario when there is no such scenario or it cannot happen there
     */
    public void trigger(String name, @Nullable String place) {
        Scenario scenario = Scenarios.of(village, name, place);
        synchronized (engine) {
            engine.begin(scenario, clock.instant());
        }
        LOG.info("scenario started name={} place={} length={}", name, scenario.place(), scenario.length());
    }

    /** The names that {@link #trigger} takes. */
    public static List<String> scenarioNames() {
        return Scenarios.NAMES;
    }

    /** What it has done so far. */
    public Status status() {
        List<String> scenarios;
        synchronized (engine) {
            scenarios = engine.runningScenarios();
        }
        return new Status(acknowledged.get(), refused.get(), connection.isConnected(), scenarios);
    }

    private void run() {
        try {
            Instant earlier = memory.recall();
            publish(engine.catchUp(earlier));
            long nextMemory = 0;
            while (open) {
                awaitConnection();
                publishAgain();
                Instant now = clock.instant();
                List<Message> messages;
                Instant seen;
                synchronized (engine) {
                    messages = engine.step(now);
                    seen = engine.gatesSeenUntil();
                }
                publish(messages);
                obey(now);
                boolean passed =
                        messages.stream().anyMatch(message -> message.topic().endsWith("/passage"));
                if (passed || now.toEpochMilli() >= nextMemory) {
                    memory.keep(seen);
                    nextMemory = now.toEpochMilli() + REMEMBER_MILLIS;
                }
                Thread.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("simulator stopped", e);
        }
    }

    private void obey(Instant now) throws InterruptedException {
        for (Told next = told.poll(); next != null; next = told.poll()) {
            List<Message> answers;
            synchronized (engine) {
                answers = engine.obey(next.device(), next.payload(), now);
            }
            publish(answers);
        }
    }

    private void publish(List<Message> messages) throws InterruptedException {
        for (Message message : messages) {
            awaitConnection();
            publish(message);
        }
    }

    /** Devices wait for the broker; what they measure and what passes the gates meanwhile is told afterwards. */
    private void awaitConnection() throws InterruptedException {
        while (open && !connection.isConnected()) {
            Thread.sleep(TICK_MILLIS);
        }
    }

    private void publish(Message message) throws InterruptedException {
        CompletableFuture<Void> sent = connection.publish(message);
        var unused = sent.whenComplete((done, failure) -> {
            if (failure == null) {
                acknowledged.incrementAndGet();
                lastFailure.set(null);
            } else {
                fail(message, failure.getCause() == null ? failure : failure.getCause());
            }
        });
    }

    private void publishAgain() throws InterruptedException {
        for (Message message = again.poll(); message != null; message = again.poll()) {
            publish(message);
        }
    }

    private void fail(Message message, Throwable cause) {
        refused.incrementAndGet();
        boolean unwanted = cause instanceof MqttConnection.NotTaken no && no.unwanted;
        // A reading is followed by the next one, but a lost passage would spoil the count for good.
        if (!unwanted && message.topic().endsWith("/passage") && again.size() < MOST_AGAIN) {
            again.add(message);
        }
        String what = String.valueOf(cause.getMessage());
        // The first of a row is worth a line; a broker that is away fails them all.
        if (open && !what.equals(lastFailure.getAndSet(what))) {
            LOG.warn("message not taken cause={}", what);
        }
    }

    /** Stops publishing and disconnects; again it does nothing. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        thread.interrupt();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        memory.keep(engine.gatesSeenUntil());
        connection.close();
        LOG.info("simulator stopped acknowledged={} refused={}", acknowledged.get(), refused.get());
    }
}
