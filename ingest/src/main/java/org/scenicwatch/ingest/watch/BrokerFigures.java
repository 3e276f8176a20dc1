package org.scenicwatch.ingest.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the broker how it is doing; behind it the embedded broker or the system topics of one outside. */
public interface BrokerFigures extends AutoCloseable {

    /**
     * One broker, or one node of a cluster.
     *
     * @param broker its name
     * @param dropped messages that it threw away since its start; null when it does not tell
     * @param held messages that it holds for clients now; null when it does not tell
     * @param queueLimit the most that it holds for one client; null when it does not tell
     * @param overruns its version when that is known to send more at once than the receive maximum allows; else null
     */
    record Figure(
            String broker,
            @Nullable Long dropped,
            @Nullable Long held,
            @Nullable Long queueLimit,
            @Nullable String overruns) {}

    /** Begins to listen; returns at once. */
    void open();

    /** The newest figures, at least one; empty while the broker is away. Any thread. */
    List<Figure> now();

    @Override
    void close();
}
