package org.scenicwatch.dashboard.media;

/** Whether the caller may see a photo that somebody sent. Kept by the files of cases. */
public interface PhotoSight {

    /** Whether the caller may see it; that they do is noted where only few may. */
    boolean mayShow(String media);
}
