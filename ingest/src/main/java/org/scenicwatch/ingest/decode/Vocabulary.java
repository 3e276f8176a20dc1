package org.scenicwatch.ingest.decode;

/** Which kinds of device there are and what each measures. */
public interface Vocabulary {

    /** Whether devices of this kind exist. */
    boolean hasKind(String kind);

    /** Whether devices of this kind measure this metric. */
    boolean measures(String kind, String metric);
}
