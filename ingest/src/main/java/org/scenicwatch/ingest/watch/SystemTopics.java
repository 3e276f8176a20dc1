package org.scenicwatch.ingest.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.watch.BrokerFigures.Figure;

/**
 * Makes figures of what brokers publish about themselves. Sources: mosquitto(8), section "Broker Status"; EMQX,
 * "System Topic". Safe for any number of threads.
 */
public final class SystemTopics {

    private static final String MOSQUITTO_DROPPED = "$SYS/broker/publish/messages/dropped";
    private static final String MOSQUITTO_STORED = "$SYS/broker/store/messages/count";
    private static final String MOSQUITTO_RETAINED = "$SYS/broker/retained messages/count";
    private static final String MOSQUITTO_VERSION = "$SYS/broker/version";
    private static final String EMQX_DROPPED = "metrics/delivery/dropped/queue_full";
    private static final Pattern EMQX = Pattern.compile("\\$SYS/brokers/([^/]{1,200})/" + EMQX_DROPPED);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    /** Exactly these: a wildcard at the top would bring everything that the broker says. */
    public static final List<String> FILTERS = List.of(
            MOSQUITTO_DROPPED,
            MOSQUITTO_STORED,
            MOSQUITTO_RETAINED,
            MOSQUITTO_VERSION,
            "$SYS/brokers/+/" + EMQX_DROPPED);

    private static final Pattern MOSQUITTO =
            Pattern.compile("mosquitto version ([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})");
    /** The first that keeps to the receive maximum in a backlog. Source: its change log, issue 2306. */
    private static final int[] KEEPS_TO_THE_WINDOW = {2, 0, 13};

    private final String address;
    private final Map<String, Long> droppedByNode = new TreeMap<>();
    private @Nullable Long dropped;
    private @Nullable Long stored;
    private @Nullable Long retained;
    private @Nullable String overruns;

    /** Nothing told yet by the broker at {@code address}. */
    public SystemTopics(String address) {
        this.address = address;
    }

    /** Takes a message of a system topic; what is none or no count is left. */
    public synchronized void take(String topic, byte[] payload) {
        if (topic.equals(MOSQUITTO_VERSION)) {
            overruns = overrunningVersion(topic, payload);
            return;
        }
        String text = new String(payload, StandardCharsets.UTF_8).strip();
        if (!COUNT.matcher(text).matches()) {
            return;
        }
        long count = Long.parseLong(text);
        Matcher node = EMQX.matcher(topic);
        if (topic.equals(MOSQUITTO_DROPPED)) {
            dropped = count;
        } else if (topic.equals(MOSQUITTO_STORED)) {
            stored = count;
        } else if (topic.equals(MOSQUITTO_RETAINED)) {
            retained = count;
        } else if (node.matches()) {
            droppedByNode.put(address + " " + node.group(1), count);
        }
    }

    /** The version that the message names, when it is of a Mosquitto that sends more than the receive maximum; else null. */
    public static @Nullable String overrunningVersion(String topic, byte[] payload) {
        Matcher told = MOSQUITTO.matcher(new String(payload, StandardCharsets.UTF_8).strip());
        if (!topic.equals(MOSQUITTO_VERSION) || !told.lookingAt()) {
            return null;
        }
        int[] version = {
            Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)), Integer.parseInt(told.group(3))
        };
        return Arrays.compare(version, KEEPS_TO_THE_WINDOW) < 0
                ? told.group(1) + "." + told.group(2) + "." + told.group(3)
                : null;
    }

    /** Forgets all: another connection may be to another broker. */
    public synchronized void forget() {
        dropped = null;
        stored = null;
        retained = null;
        overruns = null;
        droppedByNode.clear();
    }

    /** What waits for clients: the store without what is kept for subscribers to come, one per device that told its status. */
    private @Nullable Long held() {
        return stored == null || retained == null ? null : Math.max(0, stored - retained);
    }

    /** A figure for each node that told one, else one for the address. */
    public synchronized List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        droppedByNode.forEach((node, count) -> figures.add(new Figure(node, count, null, null, null)));
        if (figures.isEmpty()) {
            figures.add(new Figure(address, dropped, held(), null, overruns));
        }
        return figures;
    }
}
