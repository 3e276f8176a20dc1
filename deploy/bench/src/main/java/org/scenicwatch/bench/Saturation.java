package org.scenicwatch.bench;

import java.io.IOException;

/**
 * Keeps a publisher as far ahead of the receiver as the broker needs to be busy, and no further: more would only fill the
 * broker's memory and take processor time from what is measured.
 */
final class Saturation {

    /** Messages that may lie between publisher and store; twice what the platform lets the broker have on the way. */
    static final long MOST_WAITING = Long.getLong("bench.waiting", 10_000);

    static final int CONNECTIONS = Integer.getInteger("bench.connections", 8);
    private static final long PERIOD_MILLIS = 100;

    private Saturation() {}

    /** Tells how many messages have gone all the way. */
    @FunctionalInterface
    interface Done {
        long count() throws Exception;
    }

    /** Something to look at meanwhile, about once a second. */
    @FunctionalInterface
    interface Glance {
        void look() throws Exception;
    }

    /** Keeps the publisher going for {@code seconds}. */
    static void run(Publisher publisher, Done done, int seconds, Glance glance) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        int round = 0;
        while (System.nanoTime() < end) {
            publisher.credit(done.count() + MOST_WAITING);
            if (!publisher.running()) {
                throw new IOException("the publisher has ended early");
            }
            if (++round % 10 == 0) {
                glance.look();
            }
            Thread.sleep(PERIOD_MILLIS);
        }
    }
}
