package org.scenicwatch.ingest.decode;

import org.jspecify.annotations.Nullable;

/**
 * A topic of the scheme {@code scenic/{area}/{kind}/{device}/{channel}}.
 *
 * @param area the area's code
 * @param kind the device kind, a word that need not be known
 * @param device the device's code, unique in its area
 * @param channel what is said, such as {@code telemetry} or {@code command/result}
 */
public record Topic(String area, String kind, String device, String channel) {

    private static final int LONGEST_NAME = 64;

    /** The parts of {@code topic}, or null when it lies outside the scheme. */
    public static @Nullable Topic parse(String topic) {
        int area = topic.indexOf('/');
        int kind = topic.indexOf('/', area + 1);
        int device = kind < 0 ? -1 : topic.indexOf('/', kind + 1);
        int channel = device < 0 ? -1 : topic.indexOf('/', device + 1);
        if (area < 0 || channel < 0 || !topic.startsWith("scenic/")) {
            return null;
        }
        Topic parsed = new Topic(
                topic.substring(area + 1, kind),
                topic.substring(kind + 1, device),
                topic.substring(device + 1, channel),
                topic.substring(channel + 1));
        boolean good = isName(parsed.area) && isName(parsed.kind) && isName(parsed.device) && isChannel(parsed.channel);
        return good ? parsed : null;
    }

    private static boolean isChannel(String channel) {
        int slash = channel.indexOf('/');
        return slash < 0
                ? isName(channel)
                : isName(channel.substring(0, slash)) && isName(channel.substring(slash + 1));
    }

    private static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean good = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-';
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
