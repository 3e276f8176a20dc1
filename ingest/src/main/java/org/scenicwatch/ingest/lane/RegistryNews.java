package org.scenicwatch.ingest.lane;

import java.util.List;
import java.util.Map;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;

/**
 * What is new in the registry, for one lane; takes its turn among the messages.
 *
 * @param devicesByShard devices as they are now, by shard
 * @param rulesVersion the newest version of the rules, 0 when there is no news of them
 * @param position up to where the registry's events are taken up by this
 */
public record RegistryNews(Map<Integer, List<AppliedDevice>> devicesByShard, int rulesVersion, long position) {

    boolean isEmpty() {
        return devicesByShard.isEmpty() && rulesVersion == 0;
    }
}
