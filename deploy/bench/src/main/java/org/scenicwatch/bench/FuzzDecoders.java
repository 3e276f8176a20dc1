package org.scenicwatch.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.scenicwatch.ingest.decode.Decoded;
import org.scenicwatch.ingest.decode.DomainVocabulary;
import org.scenicwatch.ingest.decode.MessageDecoder;

/**
 * Broken payloads of every format through the decoders. A decoder fails when something escapes from it, when it takes
 * longer than {@link #LONGEST_SECONDS} or more memory than {@link #MOST_BYTES}. The value measured is the number of
 * failures plus one, so that the bar is held exactly when nothing failed.
 */
final class FuzzDecoders {

    static final long PAYLOADS = 5_000_000;

    private static final double LONGEST_SECONDS = 5;

    /** Far above what the largest payload, 64 KiB, needs, and far below what a length that is believed would take. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int THREADS = 2;
    private static final int WARM_UP = 2_000;
    private static final int MOST_TOLD = 5;
    private static final int MOST_TOLD_BYTES = 400;
    private static final long SEED = 20_260_501;

    private final MessageDecoder decoder = new MessageDecoder(new DomainVocabulary());
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What a run found. */
    record Outcome(long payloads, long rejected, long failures, long slow, long mostBytes, double slowestSeconds) {

        private Outcome plus(Outcome other) {
            return new Outcome(
                    payloads + other.payloads,
                    rejected + other.rejected,
                    failures + other.failures,
                    slow + other.slow,
                    Math.max(mostBytes, other.mostBytes),
                    Math.max(slowestSeconds, other.slowestSeconds));
        }
    }

    static Measurement measure(Path root) throws Exception {
        long count = Long.getLong("bench.payloads", PAYLOADS);
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Outcome>> tasks = IntStream.range(0, THREADS)
                    .<Callable<Outcome>>mapToObj(i -> () -> new FuzzDecoders().run(SEED + i, count / THREADS))
                    .toList();
            Outcome all = new Outcome(0, 0, 0, 0, 0, 0);
            for (Future<Outcome> worker : workers.invokeAll(tasks)) {
                all = all.plus(worker.get());
            }
            System.err.println(all);
            return new Measurement(Scenario.FUZZ_DECODERS.word(), all.failures() + all.slow() + 1, "failures + 1", 1);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Decodes {@code count} payloads, the same ones for the same seed. */
    Outcome run(long seed, long count) {
        BrokenPayloads payloads = new BrokenPayloads(seed);
        long thread = Thread.currentThread().getId();
        long rejected = 0;
        long failures = 0;
        long slow = 0;
        long mostBytes = 0;
        double slowest = 0;
        for (long i = 0; i < count; i++) {
            BrokenPayloads.Case broken = payloads.next();
            long bytesBefore = threads.getThreadAllocatedBytes(thread);
            long began = System.nanoTime();
            Throwable escaped = null;
            try {
                boolean refused = decoder.decode(broken.topic(), broken.payload(), broken.contentType(), payloads.now())
                        instanceof Decoded.Rejected;
                rejected += refused ? 1 : 0;
            } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
                escaped = thrown;
            }
            // Of the first ones, most is the loading of classes.
            boolean warm = i >= WARM_UP;
            double seconds = warm ? (System.nanoTime() - began) / 1e9 : 0;
            long bytes = warm ? threads.getThreadAllocatedBytes(thread) - bytesBefore : 0;
            mostBytes = Math.max(mostBytes, bytes);
            slowest = Math.max(slowest, seconds);
            boolean failed = escaped != null || bytes > MOST_BYTES;
            boolean tooSlow = seconds > LONGEST_SECONDS;
            failures += failed ? 1 : 0;
            slow += !failed && tooSlow ? 1 : 0;
            if (failed || tooSlow) {
                if (failures + slow <= MOST_TOLD) {
                    System.err.printf(
                            Locale.ROOT,
                            "%s %s, %d bytes: %s, %.3f s, %d bytes taken: %s%n",
                            broken.topic(),
                            broken.contentType(),
                            broken.payload().length,
                            escaped,
                            seconds,
                            bytes,
                            HexFormat.of()
                                    .formatHex(
                                            broken.payload(), 0, Math.min(MOST_TOLD_BYTES, broken.payload().length)));
                }
            }
        }
        return new Outcome(count, rejected, failures, slow, mostBytes, slowest);
    }
}
