package org.scenicwatch.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.Metric;

/** The kinds of device and the metrics that the domain knows. */
public final class DomainVocabulary implements Vocabulary {

    @Override
    public boolean hasKind(String kind) {
        return DeviceKind.of(kind).isPresent();
    }

    @Override
    public boolean measures(String kind, String metric) {
        return DeviceKind.of(kind)
                .map(known -> known.metric(metric).isPresent())
                .orElse(false);
    }

    @Override
    public @Nullable String unit(String kind, String metric) {
        return DeviceKind.of(kind)
                .flatMap(known -> known.metric(metric))
                .map(Metric::unit)
                .orElse(null);
    }
}
