package org.scenicwatch.core.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * A device's or gateway's right to the broker. Client id and user name are one, or one device could take over another's
 * session.
 *
 * @param topicFilters what it speaks for, {@code scenic/{area}/{kind}/{device}} for a device; a gateway may use wildcards
 */
public record DeviceCredential(String clientId, Kind kind, List<String> topicFilters, boolean enabled) {

    private static final List<String> SPOKEN =
            List.of("telemetry", "state", "passage", "frame", "status", "command/result");
    private static final List<String> HEARD = List.of("command", "frame/reply");
    /** Client ids that start so are the platform's. */
    public static final String PLATFORM_CLIENTS = "scenicwatch-";

    private static final int DEVICE_LEVELS = 4;

    /** Who holds a credential. */
    public enum Kind {
        DEVICE,
        GATEWAY
    }

    /**
     * Whether it may come in under this client id: a device's is its user name, or it could take over another's session; a
     * gateway may open several, but none of the platform's.
     */
    public boolean mayUse(String offered) {
        return offered.equals(clientId) || kind == Kind.GATEWAY && !offered.startsWith(PLATFORM_CLIENTS);
    }

    /** The topic filters it may publish to (QoS 0 and 1; retained on {@code status} only). */
    public List<String> publishes() {
        return channels(SPOKEN);
    }

    /** The topic filters it may subscribe to. */
    public List<String> reads() {
        return channels(HEARD);
    }

    private List<String> channels(List<String> channels) {
        List<String> filters = new ArrayList<>();
        for (String filter : topicFilters) {
            String device = deviceLevels(filter);
            channels.forEach(channel -> filters.add(device + '/' + channel));
        }
        return List.copyOf(filters);
    }

    /** {@code scenic/xijiang/#} speaks for {@code scenic/xijiang/+/+}. */
    private static String deviceLevels(String filter) {
        List<String> levels = new ArrayList<>(List.of(filter.split("/")));
        if (levels.get(levels.size() - 1).equals("#")) {
            levels.remove(levels.size() - 1);
        }
        while (levels.size() < DEVICE_LEVELS) {
            levels.add("+");
        }
        return String.join("/", levels.subList(0, DEVICE_LEVELS));
    }
}
