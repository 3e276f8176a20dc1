package org.scenicwatch.standalone.broker;

import java.util.List;
import org.scenicwatch.ingest.watch.BrokerFigures;

/** What the embedded broker says of itself; how many messages it holds it does not tell. */
public final class EmbeddedFigures implements BrokerFigures {

    private final EmbeddedBroker broker;

    public EmbeddedFigures(EmbeddedBroker broker) {
        this.broker = broker;
    }

    @Override
    public void open() {
        // Nothing to connect.
    }

    @Override
    public List<Figure> now() {
        return broker.isRunning()
                ? List.of(new Figure("embedded", broker.dropped(), null, EmbeddedBroker.QUEUE_LIMIT, null))
                : List.of();
    }

    @Override
    public void close() {
        // The broker has a lifecycle of its own.
    }
}
