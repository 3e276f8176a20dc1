package org.scenicwatch.dashboard.media;

/**
 * A photo written anew by us: a JPEG without metadata, the right way up.
 *
 * @param jpeg the file
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
public record CleanPhoto(byte[] jpeg, int width, int height) {}
