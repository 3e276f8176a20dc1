package org.scenicwatch.ingest.decode;

import org.jspecify.annotations.Nullable;

/** Which kinds of device there are and what each measures. */
public interface Vocabulary {

    /** Whether devices of this kind exist. */
    boolean hasKind(String kind);

    /** Whether devices of this kind measure this metric. */
    boolean measures(String kind, String metric);

    /** The unit of a metric of devices of this kind; null when they do not measure it. */
    @Nullable
    String unit(String kind, String metric);
}
