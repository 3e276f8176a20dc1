package org.scenicwatch.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A named measurement. */
public enum Scenario {
    /** From the start of the process on an empty home, demo village included, until it says that it is ready. */
    START_TIME("start-time", one(StartTime::measure)),
    /** Live heap of the running demo after ten minutes, garbage collected. */
    HEAP_AFTER_10_MINUTES("heap-after-10-minutes", one(HeapAfterAWhile::measure)),
    /** From a publish at the broker to the change on a subscribed screen, 99th percentile. */
    PUBLISH_TO_SCREEN("publish-to-screen", one(PublishToScreen::measure)),
    /** From a tourist's complaint to its case on a subscribed screen, the slowest of 30. */
    COMPLAINT_TO_SCREEN("complaint-to-screen", one(ComplaintToScreen::measure)),
    /** 200 complaints a minute from one address for two minutes: limited, and another address notices nothing. */
    COMPLAINT_FLOOD("complaint-flood", ComplaintFlood::measure),
    /** From a smoke detector's alarm to a text and a call that gateways accepted, 99th percentile of 60. */
    NOTIFY_CRITICAL("notify-critical", one(NotifyCritical::measure)),
    /** Five million broken payloads through the decoders: nothing escapes, nothing loops, memory is bounded. */
    FUZZ_DECODERS("fuzz-decoders", one(FuzzDecoders::measure)),
    /** Messages a second from 30,000 devices through Mosquitto into the event store, beside what broker and database can do. */
    WHOLE_WAY_MOSQUITTO("whole-way-mosquitto", root -> new WholeWay(root, BrokerKind.MOSQUITTO).measure()),
    /** The same through the embedded broker. */
    WHOLE_WAY_EMBEDDED("whole-way-embedded", root -> new WholeWay(root, BrokerKind.EMBEDDED).measure()),
    /** At 1,000 messages a second: from the device's publish to the commit and to a subscribed screen. */
    LATENCY_1000("latency-1000", root -> new Paced(root, 1_000, "latency-1000").latency()),
    /** Bytes of the event store for a message at 50 messages a second. */
    EVENT_BYTES_50("event-bytes-50", root -> new Paced(root, 50, "event-bytes-50").eventBytes(400)),
    /** Bytes of the event store for a message at 300 messages a second. */
    EVENT_BYTES_300("event-bytes-300", root -> new Paced(root, 300, "event-bytes-300").eventBytes(120)),
    /** Bytes of a row of the history and its unique index, after three days of a reading a minute. */
    HISTORY_BYTES("history-bytes", HistoryBytes::measure),
    /** 600,000 messages that waited in Mosquitto while the platform was down: from its start of reading to the last commit. */
    BACKLOG_DRAIN_MOSQUITTO("backlog-drain-mosquitto", root -> BacklogDrain.measure(root, BrokerKind.MOSQUITTO)),
    /** Messages that waited in the embedded broker while the database stood still. */
    BACKLOG_DRAIN_EMBEDDED("backlog-drain-embedded", root -> BacklogDrain.measure(root, BrokerKind.EMBEDDED)),
    /** 3,000 alarms within a minute, each to a subscribed screen. */
    ALARM_BURST("alarm-burst", AlarmBurst::measure),
    /** 5,000 real connections that come back to Mosquitto at once, three times, each with a message. */
    RECONNECT_STORM_MOSQUITTO("reconnect-storm-mosquitto", root -> ReconnectStorm.measure(root, BrokerKind.MOSQUITTO)),
    /** The same at the embedded broker, which looks each credential up. */
    RECONNECT_STORM_EMBEDDED("reconnect-storm-embedded", root -> ReconnectStorm.measure(root, BrokerKind.EMBEDDED)),
    /** The start with 30,000 devices and 100 million readings in the store; filling it takes most of an hour. */
    COLD_START("cold-start", ColdStart::measure),
    /** A changed rule over 10 million stored readings of 500 hydrants, from the question to the answer. */
    WHAT_IF_10M("what-if-10m", WhatIf::measure),
    /** Lists of 100,000 cases and search in their Chinese words, 99th percentiles. */
    CASE_SEARCH_100K("case-search-100k", CaseSearch::measure),
    /** The database stands still for 30 s at 1,000 messages a second. */
    DATABASE_STOPPED("database-stopped-30s", DatabaseStopped::measure),
    /** Everything that {@code deploy/verify.sh} does. */
    SUITE_TIME("suite-time", one(SuiteTime::measure));

    private final String word;
    private final Measuring measuring;

    Scenario(String word, Measuring measuring) {
        this.word = word;
        this.measuring = measuring;
    }

    /** Measures something of the repository that lies at {@code root}. */
    @FunctionalInterface
    interface Measuring {
        List<Measurement> measure(Path root) throws Exception;
    }

    /** Measures one figure. */
    @FunctionalInterface
    private interface MeasuringOne {
        Measurement measure(Path root) throws Exception;
    }

    private static Measuring one(MeasuringOne measuring) {
        return root -> List.of(measuring.measure(root));
    }

    String word() {
        return word;
    }

    List<Measurement> measure(Path root) throws Exception {
        return measuring.measure(root);
    }

    static Optional<Scenario> of(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word))
                .findFirst();
    }
}
