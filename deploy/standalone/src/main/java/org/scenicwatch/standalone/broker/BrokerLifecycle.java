package org.scenicwatch.standalone.broker;

import org.springframework.context.SmartLifecycle;

/** Starts the embedded broker before anything connects to it and stops it after the last client. */
public final class BrokerLifecycle implements SmartLifecycle {

    /** Lower phases start earlier and stop later; clients of the broker use the default, which is the highest. */
    private static final int BEFORE_ITS_CLIENTS = -1_000;

    private final EmbeddedBroker broker;

    public BrokerLifecycle(EmbeddedBroker broker) {
        this.broker = broker;
    }

    @Override
    public void start() {
        broker.start();
    }

    @Override
    public void stop() {
        broker.stop();
    }

    @Override
    public boolean isRunning() {
        return broker.isRunning();
    }

    @Override
    public int getPhase() {
        return BEFORE_ITS_CLIENTS;
    }
}
