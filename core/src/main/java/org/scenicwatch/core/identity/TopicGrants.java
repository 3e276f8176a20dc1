package org.scenicwatch.core.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * The topics that a client may use, the forbidden ones going first; QoS 0 and 1. The same rules for every broker.
 *
 * @param neverPublishes refused even where the others would allow
 * @param publishes not retained
 * @param publishesRetained retained or not
 * @param reads subscriptions
 */
public record TopicGrants(
        List<String> neverPublishes, List<String> publishes, List<String> publishesRetained, List<String> reads) {

    private static final String STATUS = "/status";

    public TopicGrants {
        neverPublishes = List.copyOf(neverPublishes);
        publishes = List.copyOf(publishes);
        publishesRetained = List.copyOf(publishesRetained);
        reads = List.copyOf(reads);
    }

    /** What the platform's own client may do. */
    public static TopicGrants platform() {
        return new TopicGrants(
                List.of(),
                List.of("scenic/+/+/+/command", "scenic/+/+/+/frame/reply"),
                List.of(),
                // Beside the devices: what Mosquitto and EMQX say of their own losses.
                List.of("scenic/#", "$SYS/broker/#", "$SYS/brokers/+/metrics/#"));
    }

    /** What a device or gateway may do. */
    public static TopicGrants of(DeviceCredential credential) {
        List<String> retained = credential.publishes().stream()
                .filter(filter -> filter.endsWith(STATUS))
                .toList();
        List<String> publishes = new ArrayList<>(credential.publishes().stream()
                .filter(filter -> !filter.endsWith(STATUS))
                .toList());
        List<String> never = List.of();
        if (credential.kind() == DeviceCredential.Kind.GATEWAY) {
            // What a gateway addresses wrongly shall be seen in quarantine, not vanish at the broker;
            // it must still not speak to devices in the platform's name.
            credential.topicFilters().forEach(filter -> publishes.add(filter.endsWith("#") ? filter : filter + "/#"));
            never = credential.reads();
        }
        return new TopicGrants(never, publishes, retained, credential.reads());
    }

    /** Whether a message may go to this topic. */
    public boolean mayPublish(String topic, boolean retained) {
        if (neverPublishes.stream().anyMatch(filter -> covers(filter, topic))) {
            return false;
        }
        return publishesRetained.stream().anyMatch(filter -> covers(filter, topic))
                || !retained && publishes.stream().anyMatch(filter -> covers(filter, topic));
    }

    /** Whether everything that a topic filter asks for may be read. */
    public boolean mayRead(String asked) {
        return reads.stream().anyMatch(filter -> covers(filter, asked));
    }

    /** Whether a filter takes in all that another one, or a topic, stands for. */
    private static boolean covers(String filter, String asked) {
        String[] wide = filter.split("/", -1);
        String[] narrow = asked.split("/", -1);
        for (int i = 0; i < wide.length; i++) {
            if (wide[i].equals("#")) {
                return true;
            }
            boolean same =
                    i < narrow.length && !narrow[i].equals("#") && (wide[i].equals("+") || wide[i].equals(narrow[i]));
            if (!same) {
                return false;
            }
        }
        return wide.length == narrow.length;
    }
}
