package org.scenicwatch.core.archsamples.notification.write;

/** Right by itself. */
public record IntendMessage(String text) {}
