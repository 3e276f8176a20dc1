package org.scenicwatch.ingest.lane;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;

/**
 * What is new in the registry, for one lane; takes its turn among the messages.
 *
 * @param devicesByShard devices as they are now but for their mode, by shard
 * @param modesByShard modes that devices were taken into or came out of, by shard and device
 * @param rulesVersion the newest version of the rules, 0 when there is no news of them
 * @param position up to where the registry's events are taken up by this
 */
public record RegistryNews(
        Map<Integer, List<AppliedDevice>> devicesByShard,
        Map<Integer, Map<String, AppliedMode>> modesByShard,
        int rulesVersion,
        long position) {

    boolean isEmpty() {
        return devicesByShard.isEmpty() && modesByShard.isEmpty() && rulesVersion == 0;
    }

    /** A return to service: the mode that the device is in ends at {@code at}. */
    public static AppliedMode endingAt(long at) {
        return new AppliedMode("", at, at);
    }

    /** The mode after {@code news}: another one, or the known one with another end. */
    public static @Nullable AppliedMode merged(@Nullable AppliedMode known, AppliedMode news) {
        if (!news.name().isEmpty()) {
            return news;
        }
        return known == null
                ? null
                : new AppliedMode(known.name(), known.since(), Math.min(known.until(), news.until()));
    }
}
