package org.scenicwatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.bench.load.PublisherMain;

/** A running {@link PublisherMain}: what it has sent, and how far it may go. */
final class Publisher implements AutoCloseable {

    /** Where and as whom it publishes. */
    record Account(int port, String user, String password) {}

    /**
     * What a publisher did.
     *
     * @param sent messages handed to the connections
     * @param acknowledged messages that the broker took over
     * @param failed messages that it refused
     * @param nanos from the first message to the last answer
     * @param cpuNanos of its whole process
     */
    record Result(long sent, long acknowledged, long failed, long nanos, long cpuNanos) {

        static Result of(String line) {
            String[] words = line.split(" ", -1);
            return new Result(
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Long.parseLong(words[5]));
        }

        double cpuMicrosPerMessage() {
            return sent == 0 ? 0 : cpuNanos / 1e3 / sent;
        }
    }

    private final Child child;
    private volatile long sent;
    private volatile long acknowledged;
    private volatile @Nullable Result result;

    private Publisher(List<String> arguments) throws IOException, InterruptedException {
        this.child = Child.start(
                PublisherMain.class, List.of("-Xms192m", "-Xmx192m", "-XX:+UseSerialGC"), arguments, this::line);
    }

    /** Starts one that sends at {@code rate} messages a second, 0 for as fast as its credit allows. */
    static Publisher start(Account account, int devices, int connections, double rate, String... further)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "port=" + account.port(),
                "user=" + account.user(),
                "password=" + account.password(),
                "devices=" + devices,
                "connections=" + connections,
                String.format(Locale.ROOT, "rate=%d", Math.round(rate))));
        arguments.addAll(List.of(further));
        return new Publisher(arguments);
    }

    private void line(String line) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("progress")) {
            sent = Long.parseLong(words[1]);
            acknowledged = Long.parseLong(words[2]);
        } else if (words[0].equals("done")) {
            Result last = Result.of(line);
            result = last;
            sent = last.sent();
            acknowledged = last.acknowledged();
        }
    }

    long pid() {
        return child.pid();
    }

    /** As it told some tenths of a second ago. */
    long sent() {
        return sent;
    }

    long acknowledged() {
        return acknowledged;
    }

    boolean running() {
        return child.alive();
    }

    /** Lets it send up to {@code total} messages in all. */
    void credit(long total) {
        child.tell("credit " + total);
    }

    /** Ends it and waits for the last acknowledgement. */
    Result stop() throws IOException, InterruptedException {
        child.tell("stop");
        return await();
    }

    /** Waits until it has sent all that it was told to. */
    Result await() throws IOException, InterruptedException {
        int code = child.await();
        Result last = result;
        if (code != 0 || last == null || last.failed() > 0 || last.acknowledged() != last.sent()) {
            throw new IOException("the publisher did not come through: code " + code + ", " + last);
        }
        return last;
    }

    @Override
    public void close() {
        child.close();
    }
}
