package org.scenicwatch.bench.load;

import com.hivemq.client.mqtt.datatypes.MqttTopic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes telemetry of many devices over a few connections, at a rate and no further than its credit. Arguments:
 * {@code host port user password connections devices rate (messages a second, 0 = as fast as credit allows) seconds count
 * window}, and {@code mode=alarm} for power limiters above their threshold, each device once. Standard input:
 * {@code credit n} (messages in all that may be sent), {@code stop}. Standard output: {@code ready}, then
 * {@code progress sent acknowledged} some times a second, then
 * {@code done sent acknowledged failed nanos cpuNanos}. Exit code 1 when a connection was lost.
 */
public final class PublisherMain {

    private static final long REST_NANOS = 2_000_000;
    private static final long PROGRESS_NANOS = 100_000_000;
    private static final long LAST_ANSWERS_NANOS = 60_000_000_000L;

    private final Arguments arguments;
    private final List<Feed> feeds = new ArrayList<>();
    private final MqttTopic[] topics;
    private final boolean alarming;
    private final Payload payload = new Payload();
    private volatile long credit;
    private volatile boolean stopping;
    private long sent;
    private long nextProgress;

    private PublisherMain(Arguments arguments) {
        this.arguments = arguments;
        this.credit = arguments.number("credit", Long.MAX_VALUE);
        this.alarming = arguments.text("mode", "normal").equals("alarm");
        this.topics = new MqttTopic[arguments.number("devices")];
        for (int i = 0; i < topics.length; i++) {
            topics[i] = MqttTopic.of(LoadDevices.topic(index(i)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        PublisherMain publisher = new PublisherMain(new Arguments(arguments));
        publisher.connect();
        System.out.println("ready");
        publisher.listen();
        System.exit(publisher.publish() ? 0 : 1);
    }

    /** The device of the n-th topic; alarms come from power limiters only. */
    private int index(int n) {
        return alarming ? LoadDevices.powerLimiter(n + (int) arguments.number("skip", 0)) : n;
    }

    private void connect() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < arguments.number("connections"); i++) {
            feeds.add(new Feed(
                    arguments.text("host", "127.0.0.1"),
                    arguments.number("port"),
                    arguments.text("user"),
                    arguments.text("password"),
                    arguments.text("user") + "-" + run + "-" + i,
                    (int) arguments.number("window", 500)));
        }
    }

    private void listen() {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader in =
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            if (line.startsWith("credit ")) {
                                credit = Long.parseLong(line.substring(7).strip());
                            } else if (line.equals("stop")) {
                                stopping = true;
                            }
                        }
                    } catch (IOException gone) {
                        // Whoever measures has ended.
                    }
                    stopping = true;
                },
                "commands");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers whether all connections lasted. */
    private boolean publish() {
        double rate = arguments.number("rate", 0);
        long count = arguments.number("count", Long.MAX_VALUE);
        long begin = System.nanoTime();
        long end = begin + arguments.number("seconds", 86_400) * 1_000_000_000L;
        long now = begin;
        while (!stopping && sent < count && now < end && feeds.stream().noneMatch(Feed::lost)) {
            long due = rate == 0 ? Long.MAX_VALUE : (long) ((now - begin) * rate / 1e9) + 1;
            long allowed = Math.min(Math.min(due, credit), count);
            sendUpTo(allowed);
            LockSupport.parkNanos(REST_NANOS);
            now = System.nanoTime();
            tell(now);
        }
        awaitAnswers();
        long took = System.nanoTime() - begin;
        System.out.println("done " + sent + " " + acknowledged() + " " + failed() + " " + took + " " + cpuNanos());
        boolean lasted = feeds.stream().noneMatch(Feed::lost);
        feeds.forEach(Feed::close);
        return lasted;
    }

    /** Ends early when the connection that is next has no room, so that the order of each device is kept. */
    private void sendUpTo(long allowed) {
        while (sent < allowed) {
            int device = (int) (sent % topics.length);
            Feed feed = feeds.get(device % feeds.size());
            if (!feed.hasRoom()) {
                return;
            }
            long turn = sent / topics.length;
            LoadDevices.Kind kind = LoadDevices.kind(index(device));
            feed.send(
                    topics[device],
                    payload.of(
                            kind,
                            System.currentTimeMillis(),
                            turn + 1,
                            alarming ? LoadDevices.alarmingValue() : kind.firstValue(device, turn),
                            kind.secondValue(device, turn)));
            sent++;
        }
    }

    private void awaitAnswers() {
        long limit = System.nanoTime() + LAST_ANSWERS_NANOS;
        while (acknowledged() + failed() < sent
                && System.nanoTime() < limit
                && feeds.stream().noneMatch(Feed::lost)) {
            LockSupport.parkNanos(REST_NANOS);
            tell(System.nanoTime());
        }
    }

    private void tell(long now) {
        if (now >= nextProgress) {
            nextProgress = now + PROGRESS_NANOS;
            System.out.println("progress " + sent + " " + acknowledged());
        }
    }

    private long acknowledged() {
        return feeds.stream().mapToLong(Feed::acknowledged).sum();
    }

    private long failed() {
        return feeds.stream().mapToLong(Feed::failed).sum();
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
