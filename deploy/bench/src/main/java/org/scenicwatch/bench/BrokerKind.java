package org.scenicwatch.bench;

import java.util.Locale;

/** The brokers that are measured. */
enum BrokerKind {
    MOSQUITTO,
    EMBEDDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
