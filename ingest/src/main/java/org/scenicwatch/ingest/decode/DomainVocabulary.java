package org.scenicwatch.ingest.decode;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/** The kinds of device and the metrics that the domain knows. */
public final class DomainVocabulary implements Vocabulary {

    private final Map<String, Map<String, String>> unitsByKind = Arrays.stream(DeviceKind.values())
            .collect(Collectors.toUnmodifiableMap(
                    DeviceKind::key,
                    kind -> kind.metrics().stream().collect(Collectors.toUnmodifiableMap(Metric::key, Metric::unit))));

    @Override
    public boolean hasKind(String kind) {
        return unitsByKind.containsKey(kind);
    }

    @Override
    public boolean measures(String kind, String metric) {
        return unitsByKind.getOrDefault(kind, Map.of()).containsKey(metric);
    }

    @Override
    public @Nullable String unit(String kind, String metric) {
        return unitsByKind.getOrDefault(kind, Map.of()).get(metric);
    }
}
