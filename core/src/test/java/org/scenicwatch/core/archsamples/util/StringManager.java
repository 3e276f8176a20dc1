package org.scenicwatch.core.archsamples.util;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.scenicwatch.ingest.archsamples.AnyDecoder;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong in most ways: package, name, clock, chance, ingest, sleep and a field that is injected. */
public class StringManager {

    @Autowired
    private String injected;

    public Instant readsTheClock() {
        return Instant.now();
    }

    public Clock makesAClock() {
        return Clock.systemUTC();
    }

    public String drawsLots() {
        return injected + UUID.randomUUID() + Math.random();
    }

    public void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }

    public AnyDecoder knowsIngest() {
        return new AnyDecoder();
    }
}
